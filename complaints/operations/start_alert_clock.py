"""``start-alert-clock``: the due times of a red alert run from the moment it was judged."""

from collections.abc import Mapping

from complaints.moments import write_moment
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, optional_moment, record
from complaints.operations.surroundings import calendar_of, now_of
from complaints.sla import dues
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``judged_at``, ``policy`` (a row of the time limits) -> ``alert_at`` and ``dues`` by column.

    An alert that was judged before it was called has lost that time; nobody judges in the future,
    and a call that does not say when it was judged was judged now.

    Source:
        Requirements R-220, R-221; process brief P11.
    """
    return Operation(topic="start-alert-clock", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    now = now_of(context)
    began = min(optional_moment(inputs, "judged_at") or now, now)
    policy = record(inputs, "policy")
    found = dues(
        policy,
        contact_at=began,
        accepted_at=began,
        customer_deadline=None,
        dispatch_at=None,
        alert_at=began,
        calendar=calendar_of(context),
    )
    return {
        "alert_at": write_moment(began),
        "dues": {name: write_moment(found[name].at if name in found else None) for name in policy},
    }
