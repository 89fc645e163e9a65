import pytest

from complaints.operations import compute_dues, resume_clock
from complaints.operations.raise_severity import operation
from complaints.store import due_times
from complaints.store.tables import complaint
from engine.errors import OperationFailed
from tests.complaints.desk import CALLED, MONDAY, at, logged

IMPORTANT = {"verify": "6h", "plan": "12h", "formal_reply": "24h acc", "resolve": "48h"}
GENERAL = {"verify": "12h", "plan": "16h", "formal_reply": "24h acc", "resolve": "24h"}
BEFORE = {
    "due_verify": logged("2026-03-09 22:00"),
    "due_plan": logged("2026-03-10 02:00"),
    "due_formal_reply": logged("2026-03-10 10:08"),
    "due_resolve": logged("2026-03-10 10:00"),
}


def graded(desk) -> None:
    desk.register()
    moments = {"contact_at": logged(CALLED), "accepted_at": logged(MONDAY)}
    desk.step(compute_dues.operation, {"policy": GENERAL, **moments})


def change(desk, severity: str, was: str, policy: dict[str, str], **more: object):
    inputs = {"case_no": "TS-202603-0001", "severity": severity, "was": was, "policy": policy}
    return desk.step(operation, {**inputs, **BEFORE, **more})


def test_a_higher_grade_counts_from_now_and_nothing_gets_later(each_desk):
    graded(each_desk)
    each_desk.now = at("2026-03-09 12:00")

    found = change(each_desk, "important", "general", IMPORTANT)

    assert found == {
        "dues": {
            "verify": logged("2026-03-09 18:00"),
            "plan": logged("2026-03-10 00:00"),
            "formal_reply": logged("2026-03-10 10:08"),
            "resolve": logged("2026-03-10 10:00"),
        },
        "rules": {
            "verify": "6h",
            "plan": "12h",
            "formal_reply": "24h acc",
            "resolve": "24h",
        },
    }
    assert each_desk.read(complaint, "severity") == [("important",)]


def test_the_register_s_rows_follow(desk):
    graded(desk)
    desk.now = at("2026-03-09 12:00")

    change(desk, "important", "general", IMPORTANT)

    with desk.database.read.connect() as connection:
        rows = due_times.of_complaint(connection, 1)
    assert {name: row.rule for name, row in rows.items()} == {
        "verify": "6h",
        "plan": "12h",
        "formal_reply": "24h acc",
        "resolve": "24h",
    }


def test_a_limit_that_the_new_row_has_not_stays(desk):
    graded(desk)

    found = change(desk, "urgent", "general", {"verify": "1h", "resolve": "-"})

    assert found["dues"]["resolve"] == BEFORE["due_resolve"]
    assert found["rules"]["resolve"] == "24h"


def test_a_lower_grade_relaxes_nothing_that_was_promised(each_desk):
    graded(each_desk)
    each_desk.now = at("2026-03-09 12:00")
    before = change(each_desk, "important", "general", IMPORTANT)
    promised = {f"due_{name}": due for name, due in before["dues"].items()}
    each_desk.now = at("2026-03-09 13:00")

    found = change(each_desk, "general", "important", GENERAL, **promised)

    assert found == before
    assert each_desk.read(complaint, "severity") == [("general",)]


def test_a_lower_grade_counts_what_had_no_limit_from_the_first_contact(desk):
    desk.register()
    desk.now = at("2026-03-09 20:00")
    unset = dict.fromkeys(BEFORE)

    found = change(desk, "general", "important", GENERAL, **unset)

    assert found["dues"] == {
        "verify": logged("2026-03-09 22:00"),
        "plan": logged("2026-03-10 02:00"),
        "formal_reply": logged("2026-03-10 10:08"),
        "resolve": logged("2026-03-10 10:00"),
    }
    assert found["rules"] == GENERAL


def test_a_due_time_that_holds_still_moves_when_its_clock_stood_still(desk):
    graded(desk)
    desk.now = at("2026-03-09 12:00")
    kept = change(desk, "important", "general", IMPORTANT)["dues"]["resolve"]
    desk.now = at("2026-03-09 14:00")
    inputs = {"case_no": "TS-202603-0001", "milestone": "resolve", "due": kept}

    found = desk.step(resume_clock.operation, {**inputs, "since": logged("2026-03-09 13:00")})

    assert found == {"due": logged("2026-03-10 11:00")}


def test_an_unknown_grade_changes_nothing(desk):
    desk.register()

    with pytest.raises(OperationFailed):
        change(desk, "dire", "general", IMPORTANT)

    assert desk.read(complaint, "severity") == [(None,)]
