from complaints.store import register
from complaints.store.register import Entry
from complaints.store.tables import complaint, complaint_contact, complaint_instance
from tests.complaints.desk import CALLED, MONDAY, at


def test_an_entry_is_found_by_its_number_with_everything_the_register_knows(each_desk):
    case = each_desk.register(product="围巾", **each_desk.seal(name="王女士", phone="13800138000"))

    with each_desk.database.read.connect() as connection:
        found = register.find(connection, case["no"])

    assert found == Entry(
        id=1,
        number="TS-202603-0001",
        subject=1,
        channel="phone",
        identity="registered",
        product="围巾",
        category=None,
        severity=None,
        alert="none",
        cluster=None,
        contact_at=at(CALLED),
        accepted_at=at(MONDAY),
        contact_count=1,
        customer_deadline=None,
        merged_into=None,
        sealed={"name": "1:1:1:name", "phone": "1:1:1:phone"},
        drill=False,
    )


def test_an_unknown_number_finds_nothing(desk):
    with desk.database.read.connect() as connection:
        assert register.find(connection, "TS-202603-0001") is None


def test_an_instance_leads_to_its_complaint_by_key_and_by_link(each_desk):
    each_desk.register(instance=5)

    with each_desk.database.read.connect() as connection:
        by_link = register.find_by_instance(connection, 5, None)
        by_key = register.find_by_instance(connection, 99, "TS-202603-0001")
        by_neither = register.find_by_instance(connection, 99, "DD-1")

    assert by_link == by_key == register_entry(each_desk)
    assert by_neither is None


def register_entry(desk) -> Entry | None:
    with desk.database.read.connect() as connection:
        return register.find(connection, "TS-202603-0001")


def test_an_instance_is_linked_once(each_desk):
    each_desk.register(instance=5)

    with each_desk.database.transaction() as connection:
        register.link(connection, 1, 6, "repeat")
        register.link(connection, 1, 6, "merged")

    assert each_desk.read(complaint_instance) == [(1, 5, "intake"), (1, 6, "repeat")]


def test_contacts_are_counted_and_kept(each_desk):
    each_desk.register(instance=5)

    with each_desk.database.transaction() as connection:
        count = register.count_contact(
            connection, 1, at=at("2026-03-09 11:00"), channel="chat", instance=6
        )

    assert count == 2
    assert each_desk.read(complaint_contact) == [
        (1, 1, at(CALLED), "phone", 5),
        (1, 2, at("2026-03-09 11:00"), "chat", 6),
    ]


def test_columns_change_and_supplements_count(each_desk):
    each_desk.register()

    with each_desk.database.transaction() as connection:
        register.change(connection, 1, {"severity": "urgent"})
        register.count_supplement(connection, 1)

    assert each_desk.read(complaint, "severity", "supplements") == [("urgent", 1)]


def test_a_sealed_row_tells_whose_it_is(each_desk):
    each_desk.seal(name="王女士")

    with each_desk.database.read.connect() as connection:
        assert register.subject_of(connection, 1, 1, 1) == 1
        assert register.subject_of(connection, 1, 2, 1) is None
