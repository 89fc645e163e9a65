"""``due-time``: a single due time, counted from now or from a moment given."""

from collections.abc import Mapping

from complaints.moments import write_moment
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, optional_moment, text
from complaints.operations.surroundings import calendar_of, now_of
from complaints.sla import dues
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``rule`` (a cell of the milestones' grammar), ``since`` (default: now) -> ``due``, ``at``.

    ``at`` is the moment of the step.
    """
    return Operation(topic="due-time", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    since = optional_moment(inputs, "since") or now_of(context)
    found = dues(
        {"due": text(inputs, "rule")},
        contact_at=since,
        accepted_at=since,
        customer_deadline=None,
        dispatch_at=since,
        alert_at=since,
        calendar=calendar_of(context),
    )
    due = found.get("due")
    return {"due": write_moment(None if due is None else due.at), "at": write_moment(context.at)}
