import pytest

from complaints.operations.due_time import operation
from engine.errors import OperationFailed
from tests.complaints.desk import at, logged


@pytest.mark.parametrize(
    ("now", "rule", "due"),
    [
        ("2026-03-09 10:00", "30m", "2026-03-09 10:30"),
        ("2026-03-10 17:00", "4bh", "2026-03-11 12:00"),
        ("2026-04-03 17:30", "1wd", "2026-04-07 17:30"),
        ("2026-03-09 10:00", "24h dispatch", "2026-03-10 10:00"),
    ],
    ids=["minutes", "business hours", "working day", "dispatch is now"],
)
def test_a_due_time_is_counted_from_the_step(desk, now, rule, due):
    desk.now = at(now)

    assert desk.step(operation, {"rule": rule}) == {"due": logged(due), "at": logged(now)}


def test_it_may_be_counted_from_an_earlier_moment(desk):
    desk.now = at("2026-03-11 12:00")

    told = desk.step(operation, {"rule": "1wd", "since": logged("2026-03-10 17:00")})

    assert told == {"due": logged("2026-03-11 17:00"), "at": logged("2026-03-11 12:00")}


def test_no_limit_is_no_due_time(desk):
    assert desk.step(operation, {"rule": "-"})["due"] is None


def test_a_rule_that_nobody_can_read_is_a_failure(desk):
    with pytest.raises(OperationFailed) as refusal:
        desk.step(operation, {"rule": "P1D"})

    assert refusal.value.reason == "bad_milestone"
