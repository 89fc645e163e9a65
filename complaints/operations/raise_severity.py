"""``raise-severity``: the grade of an open complaint changes, and its limits with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from complaints.due import Due
from complaints.moments import write_moment
from complaints.operations.compute_dues import answer, policy_of
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, optional_moment, text, unfit
from complaints.operations.surroundings import calendar_of, complaint_of, connection_of, now_of
from complaints.sla import dues
from complaints.store import due_times, register
from complaints.store.register import Entry
from engine.clock import moment
from engine.operations import Context, Operation

KEPT = ("verify", "plan", "formal_reply", "resolve")
"""Milestones that the grade moves while the complaint is open."""

_RANK = {"general": 0, "important": 1, "urgent": 2}


def operation(_house: House) -> Operation:
    """``case_no``, ``policy``, ``severity``, ``was``, ``due_<milestone>`` -> ``dues``, ``rules``.

    A higher grade counts its limits from the moment of the step, a lower one from the first
    contact, as if it had been so from the start. No due time gets later than it was: what was
    promised holds.

    Source:
        Requirements R-090, R-141; acceptance scenario S11.
    """
    return Operation(topic="raise-severity", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    severity = text(inputs, "severity")
    is_raised = _rank(severity) >= _rank(text(inputs, "was"))
    policy = {name: cell for name, cell in policy_of(inputs).items() if name in KEPT}
    counted = _counted(policy, found, context, is_raised=is_raised)
    before = {name: optional_moment(inputs, f"due_{name}") for name in KEPT}
    told = tighten(found, before, counted, context)
    register.change(connection, found.id, {"severity": severity})
    return told


def tighten(
    found: Entry,
    before: Mapping[str, datetime | None],
    counted: Mapping[str, Due],
    context: Context,
) -> dict[str, dict[str, object]]:
    """Let the earlier of two due times hold for each milestone of ``before``.

    An earlier one in ``counted`` goes into the register; where the one before holds, its row stays
    with the rule it was computed from and its pauses.

    Returns:
        ``dues`` and ``rules`` as the log holds them.
    """
    connection = connection_of(context)
    moved: dict[str, Due | None] = {
        name: counted.get(name) for name, at in before.items() if not _holds(at, counted.get(name))
    }
    rows = due_times.of_complaint(connection, found.id)
    due_times.replace(connection, found.id, moved, at=context.at)
    told = answer(moved)
    for name in before.keys() - moved.keys():
        told["dues"][name] = write_moment(before[name])
        told["rules"][name] = rows[name].rule if name in rows else "-"
    return told


def _holds(before: datetime | None, counted: Due | None) -> bool:
    return before is not None and (counted is None or before <= counted.at)


def _counted(
    policy: Mapping[str, str], found: Entry, context: Context, *, is_raised: bool
) -> dict[str, Due]:
    deadline = found.customer_deadline
    return dues(
        policy,
        contact_at=now_of(context) if is_raised else moment(found.contact_at),
        accepted_at=now_of(context) if is_raised else moment(found.accepted_at),
        customer_deadline=None if deadline is None else moment(deadline),
        dispatch_at=None,
        calendar=calendar_of(context),
    )


def _rank(severity: str) -> int:
    if severity not in _RANK:
        raise unfit("severity")
    return _RANK[severity]
