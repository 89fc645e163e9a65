import pytest

from complaints.operations.start_alert_clock import operation
from engine.errors import OperationFailed
from tests.complaints.desk import at, logged

POLICY = {"verify": "1h", "plan": "-", "formal_reply": "2h"}
CALLED = "2026-03-14 14:34"


@pytest.mark.parametrize(
    ("judged", "began", "verify", "public"),
    [
        ("2026-03-14 14:32", "2026-03-14 14:32", "2026-03-14 15:32", "2026-03-14 16:32"),
        (None, CALLED, "2026-03-14 15:34", "2026-03-14 16:34"),
        ("2026-03-14 19:00", CALLED, "2026-03-14 15:34", "2026-03-14 16:34"),
    ],
    ids=["judged before the call", "judged now", "nobody judges in the future"],
)
def test_the_clock_runs_from_the_judgement_on_any_day(desk, judged, began, verify, public):
    desk.now = at(CALLED)
    told = None if judged is None else logged(judged)

    assert desk.step(operation, {"judged_at": told, "policy": POLICY}) == {
        "alert_at": logged(began),
        "dues": {"verify": logged(verify), "plan": None, "formal_reply": logged(public)},
    }


def test_a_cell_that_nobody_can_read_is_a_failure(desk):
    with pytest.raises(OperationFailed) as refusal:
        desk.step(operation, {"judged_at": None, "policy": {"verify": "soon"}})

    assert refusal.value.reason == "bad_milestone"
