import pytest

from complaints.calendar import BusinessCalendar
from complaints.due import Due
from complaints.operations.compute_dues import operation
from complaints.store import due_times
from complaints.store.due_times import DueRow
from complaints.store.tables import complaint, complaint_due, complaint_instance
from engine.clock import moment
from engine.errors import OperationFailed
from engine.store import settings
from tests.complaints.desk import CALLED, MONDAY, at, logged

B2B = {"first_reply": "2h", "plan": "2wd", "resolve": "24h dispatch"}
RETAIL = {"formal_reply": "24h acc", "plan": "-"}


def inputs(policy=B2B, **more: object) -> dict[str, object]:
    plain = {"policy": policy, "contact_at": logged(CALLED), "accepted_at": logged(MONDAY)}
    return {**plain, "customer_deadline": None, **more}


def test_each_milestone_has_a_moment_and_a_rule_or_neither(desk):
    assert desk.step(operation, inputs()) == {
        "dues": {
            "first_reply": logged("2026-03-09 12:00"),
            "plan": logged("2026-03-11 10:00"),
            "resolve": None,
        },
        "rules": {"first_reply": "2h", "plan": "2wd", "resolve": "-"},
    }
    assert desk.step(operation, inputs(RETAIL)) == {
        "dues": {"formal_reply": logged("2026-03-10 10:08"), "plan": None},
        "rules": {"formal_reply": "24h acc", "plan": "-"},
    }


def test_a_deadline_that_was_accepted_holds_and_is_kept(desk):
    desk.register()

    found = desk.step(
        operation,
        inputs({"verify": "min(1wd, customer)"}, customer_deadline=logged("2026-03-09 18:00")),
    )

    assert found["dues"] == {"verify": logged("2026-03-09 18:00")}
    assert desk.read(complaint, "customer_deadline") == [(at("2026-03-09 18:00"),)]


def test_the_complaint_of_the_instance_gets_the_rows(each_desk):
    each_desk.register()

    each_desk.step(operation, inputs())

    version = BusinessCalendar().version
    plan = Due(moment(at("2026-03-11 10:00")), "2wd", version, False)
    reply = Due(moment(at("2026-03-09 12:00")), "2h", version, False)
    with each_desk.database.read.connect() as connection:
        rows = due_times.of_complaint(connection, 1)
    assert rows == {
        "first_reply": DueRow("first_reply", reply, reply, "2h"),
        "plan": DueRow("plan", plan, plan, "2wd"),
        "resolve": DueRow("resolve", None, None, "-"),
    }


def test_the_main_instance_is_linked_and_brings_the_grade(desk):
    desk.register()

    desk.step(
        operation,
        inputs(severity="urgent", alert="red"),
        instance=2,
        process="complaint-main",
        key="TS-202603-0001",
    )

    assert desk.read(complaint, "severity", "alert") == [("urgent", "red")]
    assert desk.read(complaint_instance, "instance", "role") == [
        (1, "intake"),
        (2, "complaint-main"),
    ]


def test_an_instance_without_complaint_writes_nothing(desk):
    desk.register()

    desk.step(operation, inputs(), instance=99)

    assert desk.read(complaint_due) == []


def test_a_restart_counts_from_the_step(desk):
    desk.now = at("2026-03-12 15:00")

    found = desk.step(operation, {"policy": {"plan": "12h"}, "restart": True})

    assert found["dues"] == {"plan": logged("2026-03-13 03:00")}


def test_a_restart_leaves_what_is_done_once_as_it_was(desk):
    desk.register()
    policy = {"first_reply": "2h", "plan": "12h"}
    desk.step(operation, inputs(policy))
    desk.now = at("2026-03-12 15:00")

    found = desk.step(operation, {"policy": policy, "restart": True})

    with desk.database.read.connect() as connection:
        rows = due_times.of_complaint(connection, 1)
    assert found["dues"]["first_reply"] == logged("2026-03-12 17:00")
    assert {name: row.due and row.due.at for name, row in rows.items()} == {
        "first_reply": moment(at("2026-03-09 12:00")),
        "plan": moment(at("2026-03-13 03:00")),
    }


def test_own_days_of_the_house_count(desk):
    with desk.database.transaction() as connection:
        settings.put(connection, "calendar", {"closed_days": ["2026-03-10"]})

    assert desk.step(operation, inputs({"plan": "2wd"}))["dues"] == {
        "plan": logged("2026-03-12 10:00")
    }


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (inputs({"plan": "soon"}), "bad_milestone"),
        (inputs({}), "input_unfit"),
        (inputs({"plan": 5}), "input_unfit"),
        ({"policy": B2B}, "input_unfit"),
    ],
    ids=["grammar", "no row", "no text", "no contact"],
)
def test_a_wrong_table_is_a_failure_and_changes_nothing(desk, given, reason):
    desk.register()

    with pytest.raises(OperationFailed) as refusal:
        desk.step(operation, given)

    assert refusal.value.reason == reason
    assert desk.read(complaint_due) == []
