import pytest

from complaints.operations import compute_dues
from complaints.operations.accept_deadline import operation
from complaints.store import due_times
from complaints.store.tables import complaint
from engine.errors import OperationFailed
from tests.complaints.desk import CALLED, MONDAY, at, logged

POLICY = {"first_reply": "2h", "verify": "1wd", "plan": "min(2wd, customer)"}
BEFORE = {"due_verify": logged("2026-03-10 10:00"), "due_plan": logged("2026-03-11 10:00")}


@pytest.fixture
def graded(each_desk):
    each_desk.register()
    moments = {"contact_at": logged(CALLED), "accepted_at": logged(MONDAY)}
    each_desk.step(compute_dues.operation, {"policy": POLICY, **moments})
    each_desk.now = at("2026-03-09 12:00")
    return each_desk


def accept(desk, deadline: object, **more: object):
    inputs = {"case_no": "TS-202603-0001", "policy": POLICY, "customer_deadline": deadline}
    return desk.step(operation, {**inputs, **BEFORE, **more})


def test_an_earlier_date_shortens_what_its_cell_lets_it(graded):
    found = accept(graded, logged("2026-03-10 09:00"))

    assert found == {
        "dues": {"verify": logged("2026-03-10 10:00"), "plan": logged("2026-03-10 09:00")},
        "rules": {"verify": "1wd", "plan": "min(2wd, customer) = customer"},
    }
    assert graded.read(complaint, "customer_deadline") == [(at("2026-03-10 09:00"),)]
    with graded.database.read.connect() as connection:
        rows = due_times.of_complaint(connection, 1)
    assert {name: row.rule for name, row in rows.items()} == {
        "first_reply": "2h",
        "verify": "1wd",
        "plan": "min(2wd, customer) = customer",
    }


def test_a_later_date_relaxes_nothing(graded):
    found = accept(graded, logged("2026-03-20 09:00"))

    assert found == {
        "dues": {"verify": logged("2026-03-10 10:00"), "plan": logged("2026-03-11 10:00")},
        "rules": {"verify": "1wd", "plan": "min(2wd, customer)"},
    }


@pytest.mark.parametrize(
    ("deadline", "more"),
    [(None, {}), ("soon", {}), (logged(MONDAY), {"case_no": "TS-202603-0099"})],
    ids=["no-date", "no-moment", "unknown-case"],
)
def test_what_does_not_fit_changes_nothing(graded, deadline, more):
    with pytest.raises(OperationFailed):
        accept(graded, deadline, **more)

    assert graded.read(complaint, "customer_deadline") == [(None,)]
