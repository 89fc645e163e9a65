from complaints.operations.raise_alert import operation
from complaints.store.tables import complaint


def test_a_red_complaint_is_urgent(desk):
    desk.register()

    assert desk.step(operation, {"case_no": "TS-202603-0001"}) == {}
    assert desk.read(complaint, "alert", "severity") == [("red", "urgent")]
