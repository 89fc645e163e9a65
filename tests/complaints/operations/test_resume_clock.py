import pytest

from complaints.operations import compute_dues
from complaints.operations.resume_clock import operation
from complaints.store import due_times
from complaints.store.tables import complaint_pause
from tests.complaints.desk import CALLED, MONDAY, at, logged

NOON, TWO = "2026-03-09 12:00", "2026-03-09 14:00"


def compute(desk, cell: str) -> dict[str, str]:
    policy = {"policy": {"resolve": cell}, "accepted_at": logged(MONDAY)}
    return desk.step(compute_dues.operation, {**policy, "contact_at": logged(CALLED)})["dues"][
        "resolve"
    ]


def resume(desk, due: object, since: str | None, now: str) -> object:
    desk.now = at(now)
    inputs = {"case_no": "TS-202603-0001", "milestone": "resolve", "due": due}
    return desk.step(operation, {**inputs, "since": since and logged(since)})["due"]


@pytest.mark.parametrize(
    ("cell", "due"),
    [("24h", "2026-03-10 12:00"), ("1wd", "2026-03-10 12:00"), ("4bh", "2026-03-09 16:00")],
    ids=["calendar", "working day", "business hours"],
)
def test_a_due_time_moves_by_the_time_waited(each_desk, cell, due):
    each_desk.register()
    before = compute(each_desk, cell)

    assert resume(each_desk, before, NOON, TWO) == logged(due)


def test_a_second_wait_adds_to_the_first(desk):
    desk.register()
    once = resume(desk, compute(desk, "24h"), NOON, TWO)

    twice = resume(desk, once, "2026-03-09 15:00", "2026-03-09 16:00")

    assert twice == logged("2026-03-10 13:00")
    with desk.database.read.connect() as connection:
        row = due_times.of_complaint(connection, 1)["resolve"]
    assert row.rule == "24h + paused 3:00:00"


def test_a_due_time_that_a_person_corrected_moves_from_there(desk):
    desk.register()
    compute(desk, "24h")

    assert resume(desk, logged("2026-03-12 10:00"), NOON, TWO) == logged("2026-03-12 12:00")


@pytest.mark.parametrize(
    ("due", "since"),
    [(None, NOON), ("2026-03-10 10:00", None)],
    ids=["no due time", "no wait"],
)
def test_without_due_time_or_wait_nothing_moves(desk, due, since):
    desk.register()
    compute(desk, "24h")

    assert resume(desk, due and logged(due), since, TWO) == (due and logged(due))
    assert desk.read(complaint_pause) == []


def test_a_milestone_that_the_register_does_not_know_stays(desk):
    desk.register()

    assert resume(desk, logged("2026-03-10 10:00"), NOON, TWO) == logged("2026-03-10 10:00")
