from uuid import UUID

import pytest

from complaints.operations import compute_dues
from complaints.store import listing, register
from complaints.store.listing import Contact, Line, OwnedInstance, Wanted
from engine.model import Status
from tests.complaints.desk import CALLED, MONDAY, at, logged

FIRST, SECOND, THIRD = (f"TS-202603-{serial:04}" for serial in (1, 2, 3))


@pytest.fixture
def three(each_desk):
    """The first is handled, the second closed, the third just registered."""
    for serial, number in enumerate((FIRST, SECOND, THIRD), start=1):
        each_desk.register(number, instance=serial + 10)
    each_desk.main(FIRST)
    each_desk.main(SECOND, row=3, status=Status.COMPLETED, end="end_closed_satisfied")
    with each_desk.database.transaction() as connection:
        register.change(connection, 1, {"severity": "urgent"})
    return each_desk


def numbers(desk, below: str | None = None, limit: int = 10, **wanted: object) -> list[str]:
    with desk.database.read.connect() as connection:
        found = listing.lines(connection, Wanted(**wanted), below=below, limit=limit)
    return [line.number for line in found]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [THIRD, SECOND, FIRST]),
        ({"is_open": True}, [THIRD, FIRST]),
        ({"is_open": False}, [SECOND]),
        ({"severity": "urgent"}, [FIRST]),
        ({"number": "TS-202603-0002"}, [SECOND]),
        ({"number": "TS-2026"}, [THIRD, SECOND, FIRST]),
        ({"number": "%"}, []),
        ({"drill": True}, []),
    ],
    ids=["all", "open", "closed", "severity", "number", "beginning", "wildcard", "drill"],
)
def test_a_list_shows_what_is_wanted_newest_first(three, wanted, found):
    assert numbers(three, **wanted) == found


def test_pages_follow_each_other_without_gap(three):
    with three.database.read.connect() as connection:
        (first,) = listing.lines(connection, Wanted(), below=None, limit=1)

    assert [first.number, *numbers(three, below=first.sort, limit=2)] == [THIRD, SECOND, FIRST]


def test_overdue_is_an_open_complaint_with_a_late_task_or_resolution(three):
    policy = {"policy": {"resolve": "24h"}, "contact_at": logged(CALLED)}
    three.step(compute_dues.operation, policy, instance=13, key=THIRD)
    three.step(compute_dues.operation, policy, instance=12, key=SECOND)
    three.task(1, "quality", "2026-03-09 12:00", None)

    assert numbers(three, overdue_at=at("2026-03-09 12:00")) == []
    assert numbers(three, overdue_at=at("2026-03-09 12:01")) == [FIRST]
    assert numbers(three, overdue_at=at("2026-03-10 10:01")) == [THIRD, FIRST]


def test_a_line_has_everything_a_list_shows(three):
    three.task(1, "quality", "2026-03-09 12:00", None)
    three.task(2, "quality", "2026-03-09 11:00", MONDAY)

    with three.database.read.connect() as connection:
        line = listing.line(connection, FIRST)
        missing = listing.line(connection, "TS-202603-0009")

    assert missing is None
    assert line == Line(
        number=FIRST,
        sort="TS-202603-000000001",
        product=None,
        category=None,
        severity="urgent",
        alert="none",
        channel="phone",
        contact_at=at(CALLED),
        contact_count=1,
        merged_into=None,
        drill=False,
        status=Status.ACTIVE,
        end=None,
        next_due=at("2026-03-09 12:00"),
        resolve=None,
    )


def test_instances_are_those_linked_and_those_that_bear_the_number(three):
    with three.database.transaction() as connection:
        register.link(connection, 1, 3, "merged")
        found = listing.instances_of(connection, 1, FIRST, drill=False)

    assert found == [
        OwnedInstance(
            uid=UUID(int=2), process="complaint-main", role="complaint-main",
            status=Status.ACTIVE, end=None, started=three.now, ended=None,
        ),
        OwnedInstance(
            uid=UUID(int=3), process="complaint-main", role="merged",
            status=Status.COMPLETED, end="end_closed_satisfied", started=three.now,
            ended=three.now,
        ),
    ]  # fmt: skip


def test_contacts_come_in_order(three):
    with three.database.transaction() as connection:
        register.count_contact(connection, 1, at=at(MONDAY), channel=None, instance=5)

        assert listing.contacts_of(connection, 1) == [
            Contact(1, at(CALLED), "phone"),
            Contact(2, at(MONDAY), None),
        ]
