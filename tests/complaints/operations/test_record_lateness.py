import pytest

from complaints.operations.record_lateness import operation
from complaints.store.tables import complaint_lateness
from tests.complaints.desk import at, logged

DUE = "2026-03-10 17:00"


@pytest.mark.parametrize(
    ("done", "minutes"),
    [("2026-03-11 12:30", 270), (None, 30), ("2026-03-10 17:00", 0)],
    ids=["done", "now", "in time"],
)
def test_lateness_is_measured_and_kept_unless_there_is_none(desk, done, minutes):
    desk.register()
    desk.now = at("2026-03-10 17:30")
    inputs = {"case_no": "TS-202603-0001", "dept": "quality", "stage": "ut_inspect"}

    answer = desk.step(operation, {**inputs, "due": logged(DUE), "done": done and logged(done)})

    assert answer == {"minutes": minutes}
    assert desk.read(complaint_lateness, "minutes") == ([(minutes,)] if minutes else [])
