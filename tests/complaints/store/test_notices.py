from dataclasses import replace

from complaints.store import notices
from complaints.store.notices import NewNotice, Notice

NEW = NewNotice(
    source="operation:1:2:1",
    template="status",
    facts={"case_no": "TS-202603-0001"},
    complaint="TS-202603-0001",
    instance=1,
    at=5,
    drill=False,
    group="quality",
)


def add(desk, new: NewNotice = NEW) -> int:
    with desk.database.transaction() as connection:
        return notices.add(connection, new)


def seen(desk, person: int, before: int = 99, limit: int = 10) -> list[Notice]:
    with desk.database.read.connect() as connection:
        return notices.of_actor(connection, person, before=before, limit=limit)


def made(person: int | None, number: int = 1, **changes: object) -> Notice:
    plain = Notice(
        id=number,
        actor=person,
        group=None if person is None else "quality",
        recipient=None,
        template="status",
        facts={"case_no": "TS-202603-0001"},
        complaint="TS-202603-0001",
        instance=1,
        at=5,
        read_at=None,
        mailed_at=None,
        drill=False,
    )
    return replace(plain, **changes)


def test_every_active_member_of_a_group_gets_one(each_desk):
    anna, ben = each_desk.person("anna", "quality"), each_desk.person("ben", "quality")
    each_desk.person("carl", "rnd")

    assert add(each_desk) == 2
    assert [seen(each_desk, anna), seen(each_desk, ben)] == [[made(anna, 1)], [made(ben, 2)]]


def test_made_again_by_the_same_job_nobody_is_told_twice(each_desk):
    anna = each_desk.person("anna", "quality")
    add(each_desk)
    ben = each_desk.person("ben", "quality")

    assert add(each_desk) == 1
    assert [seen(each_desk, anna), seen(each_desk, ben)] == [[made(anna, 1)], [made(ben, 2)]]


def test_what_no_mail_told_of_waits_in_order(each_desk):
    anna = each_desk.person("anna", "quality")
    add(each_desk, replace(NEW, recipient="1:1:1:email"))

    with each_desk.database.transaction() as connection:
        before = notices.unmailed(connection, NEW.source)
        notices.note_mailed(connection, 1, 8)
        after = notices.unmailed(connection, NEW.source)

    customer = made(None, 2, recipient="1:1:1:email")
    assert before == [made(anna), customer]
    assert after == [customer]


def test_reading_counts_once_and_only_for_oneself(each_desk):
    anna = each_desk.person("anna", "quality")
    add(each_desk)

    with each_desk.database.transaction() as connection:
        by_another = notices.note_read(connection, anna + 1, 1, 7)
        unread = notices.unread(connection, anna)
        first, second = (notices.note_read(connection, anna, 1, 7) for _ in range(2))

        assert (by_another, unread, first, second) == (False, 1, True, False)
        assert notices.unread(connection, anna) == 0
    assert seen(each_desk, anna) == [made(anna, read_at=7)]


def test_pages_go_from_the_newest_down(each_desk):
    anna = each_desk.person("anna", "quality")
    for job in range(3):
        add(each_desk, replace(NEW, source=f"job {job}"))

    assert [notice.id for notice in seen(each_desk, anna, limit=2)] == [3, 2]
    assert [notice.id for notice in seen(each_desk, anna, before=2)] == [1]


def test_an_account_has_a_name(each_desk):
    anna = each_desk.person("anna", "quality")

    with each_desk.database.read.connect() as connection:
        assert notices.slug_of(connection, anna) == "anna"
        assert notices.slug_of(connection, anna + 1) is None
