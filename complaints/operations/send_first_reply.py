"""``send-first-reply``: the comforting first answer goes to the customer."""

from __future__ import annotations

from collections.abc import Mapping

from complaints.operations.case_notice import told_to_customer
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, record
from engine.operations import Operation

_TOLD = ("apology_text", "next_feedback_at", "contact_person")


def operation(house: House) -> Operation:
    """``case_no``, ``comfort`` (answers of F02); ``clarification`` stays in the house."""
    return told_to_customer(house, "send-first-reply", "first_reply", _facts)


def _facts(inputs: Inputs) -> Mapping[str, object]:
    comfort = record(inputs, "comfort")
    return {name: comfort.get(name) for name in _TOLD}
