"""``accept-deadline``: the date that a customer demands counts from now on."""

from __future__ import annotations

from collections.abc import Mapping

from complaints.milestone import Limit, parse_milestone
from complaints.operations.compute_dues import policy_of
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, moment_of, optional_moment, text
from complaints.operations.raise_severity import tighten
from complaints.operations.surroundings import calendar_of, complaint_of, connection_of, now_of
from complaints.sla import dues
from complaints.store import register
from engine.clock import micros
from engine.operations import Context, Operation

TOUCHED = ("verify", "plan")
"""Milestones that a customer's date may shorten."""


def operation(_house: House) -> Operation:
    """``case_no``, ``policy``, ``customer_deadline``, ``due_<milestone>`` -> ``dues``, ``rules``.

    Where the cell of ``policy`` names the customer's date, the due time is the earlier of that
    date and what it was; every other due time is as it was. The register keeps the date.

    Raises:
        OperationFailed: ``unknown_case``; a cell does not follow the grammar; no date is given.

    Source:
        Requirement R-054; acceptance scenario S01.
    """
    return Operation(topic="accept-deadline", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    deadline = moment_of(inputs, "customer_deadline")
    policy = {name: cell for name, cell in policy_of(inputs).items() if _is_touched(name, cell)}
    counted = dues(
        policy,
        contact_at=now_of(context),
        accepted_at=now_of(context),
        customer_deadline=deadline,
        dispatch_at=None,
        calendar=calendar_of(context),
    )
    before = {name: optional_moment(inputs, f"due_{name}") for name in TOUCHED}
    told = tighten(found, before, counted, context)
    register.change(connection, found.id, {"customer_deadline": micros(deadline)})
    return told


def _is_touched(name: str, cell: str) -> bool:
    milestone = parse_milestone(cell) if name in TOUCHED else None
    return milestone is not None and milestone.limit is Limit.CUSTOMER
