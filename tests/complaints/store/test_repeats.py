from complaints.store import repeats
from complaints.store.repeats import Earlier
from complaints.store.tables import notice, repeat_key
from engine.model import Status
from tests.complaints.desk import CALLED, at

NUMBER = "TS-202603-0001"


def found(desk, *digests: bytes, since: str = CALLED, drill: bool = False) -> list[Earlier]:
    with desk.database.read.connect() as connection:
        return repeats.open_with(connection, digests, since=at(since), drill=drill)


def indexed(desk, **fields: object) -> None:
    desk.register(**fields)
    with desk.database.transaction() as connection:
        repeats.add(connection, 1, {"phone": b"p", "order": b"o"})


def test_an_open_complaint_is_found_with_all_that_it_shares(each_desk):
    indexed(each_desk, **each_desk.seal(description="没收到"))

    assert found(each_desk, b"p", b"o", b"x") == [
        Earlier(NUMBER, 1, {"description": "1:1:1:description"}, frozenset({"phone", "order"}))
    ]
    assert found(each_desk, b"o") == [
        Earlier(NUMBER, 1, {"description": "1:1:1:description"}, frozenset({"order"}))
    ]


def test_nothing_shared_finds_nothing(each_desk):
    indexed(each_desk)

    assert found(each_desk, b"x") == []
    assert found(each_desk) == []


def test_a_complaint_is_too_old_after_its_last_contact(each_desk):
    indexed(each_desk)

    assert found(each_desk, b"p", since="2026-03-09 10:01") == []


def test_closed_merged_and_drilled_complaints_are_not_found(each_desk):
    indexed(each_desk)

    assert found(each_desk, b"p", drill=True) == []
    each_desk.main(NUMBER, status=Status.COMPLETED, end="end_closed_accepted")
    assert found(each_desk, b"p") == []


def test_a_complaint_that_is_being_handled_is_found(each_desk):
    indexed(each_desk)
    each_desk.main(NUMBER, status=Status.SUSPENDED)

    assert found(each_desk, b"p") == [Earlier(NUMBER, 1, {}, frozenset({"phone"}))]


def test_what_was_derived_from_an_erased_person_goes(each_desk):
    indexed(each_desk, **each_desk.seal(name="王女士"))
    each_desk.register("TS-202603-0002", instance=3)
    told = {"source": "s", "template": "status", "facts": "{}", "instance": 1, "at": 1}
    with each_desk.database.transaction() as connection:
        repeats.add(connection, 2, {"phone": b"q"})
        for who, recipient in (("customer", "1:1:1:email"), ("actor:1", None)):
            row = {"who": who, "recipient": recipient, "complaint": NUMBER, "drill": False}
            connection.execute(notice.insert().values(**told, **row))

    with each_desk.database.transaction() as connection:
        repeats.forget_subject(connection, 1)

    assert each_desk.read(repeat_key) == [(2, "phone", b"q")]
    assert each_desk.read(notice, "who") == [("actor:1",)]
