from dataclasses import replace
from datetime import UTC, datetime, timedelta

from complaints.due import Due
from complaints.store import due_times
from complaints.store.due_times import DueRow
from complaints.store.tables import complaint_pause

DUE = Due(datetime(2026, 3, 10, 2, tzinfo=UTC), "1wd", "days-1", False)
HOUR = timedelta(hours=1)


def all_of(desk) -> dict[str, DueRow]:
    with desk.database.read.connect() as connection:
        return due_times.of_complaint(connection, 1)


def put(desk, dues) -> None:
    with desk.database.transaction() as connection:
        due_times.replace(connection, 1, dues, at=5)


def test_due_times_are_kept_with_rule_calendar_and_doubt(each_desk):
    guessed = replace(DUE, provisional=True)

    put(each_desk, {"plan": DUE, "verify": guessed, "resolve": None})

    assert all_of(each_desk) == {
        "plan": DueRow("plan", DUE, DUE, "1wd"),
        "resolve": DueRow("resolve", None, None, "-"),
        "verify": DueRow("verify", guessed, guessed, "1wd"),
    }


def test_a_new_computation_replaces_the_milestones_it_names(each_desk):
    put(each_desk, {"plan": DUE, "verify": DUE})
    later = replace(DUE, at=DUE.at + HOUR, rule="2wd")

    put(each_desk, {"plan": later})

    assert all_of(each_desk) == {
        "plan": DueRow("plan", later, later, "2wd"),
        "verify": DueRow("verify", DUE, DUE, "1wd"),
    }


def test_a_moved_due_time_remembers_where_it_was(each_desk):
    put(each_desk, {"plan": DUE})
    moved = replace(DUE, at=DUE.at + HOUR, rule="1wd + paused 1:00:00")

    with each_desk.database.transaction() as connection:
        due_times.move(connection, 1, "plan", moved)

    assert all_of(each_desk) == {"plan": DueRow("plan", moved, DUE, moved.rule)}


def test_pauses_gather_until_the_due_time_is_computed_anew(each_desk):
    begin, end = DUE.at, DUE.at + HOUR
    put(each_desk, {"plan": DUE})

    with each_desk.database.transaction() as connection:
        due_times.add_pause(connection, 1, "plan", begin + 2 * HOUR, end + 2 * HOUR)
        due_times.add_pause(connection, 1, "plan", begin, begin)
        pauses = due_times.add_pause(connection, 1, "plan", begin, end)

    assert pauses == [(begin, end), (begin + 2 * HOUR, end + 2 * HOUR)]
    put(each_desk, {"plan": DUE})
    assert each_desk.read(complaint_pause) == []
