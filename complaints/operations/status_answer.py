"""``status-answer``: the customer asked how the complaint stands."""

from complaints.operations.case_notice import taking, told_to_customer
from complaints.operations.house import House
from engine.operations import Operation


def operation(house: House) -> Operation:
    """``case_no``, ``due_plan``, ``due_resolve``; ``query`` is not needed for the answer."""
    return told_to_customer(house, "status-answer", "status", taking("due_plan", "due_resolve"))
