"""``acknowledge``: the customer gets the complaint's number and the time of the first reply."""

from complaints.operations.case_notice import taking, told_to_customer
from complaints.operations.house import House
from engine.operations import Operation


def operation(house: House) -> Operation:
    """``case_no``, ``due_first_reply``; nothing for an anonymous customer."""
    return told_to_customer(house, "acknowledge", "acknowledged", taking("due_first_reply"))
