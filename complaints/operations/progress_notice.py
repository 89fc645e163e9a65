"""``progress-notice``: the customer is told regularly how the complaint stands."""

from complaints.operations.case_notice import taking, told_to_customer
from complaints.operations.house import House
from engine.operations import Operation


def operation(house: House) -> Operation:
    """``case_no``, ``due_plan``, ``due_resolve``."""
    return told_to_customer(house, "progress-notice", "progress", taking("due_plan", "due_resolve"))
