"""Due times of a complaint from the chosen row of the time-limit table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from complaints.calendar import BusinessCalendar
from complaints.due import Due, as_utc
from complaints.errors import BadMilestone
from complaints.milestone import Anchor, Limit, Milestone, Unit, parse_milestone

MILESTONES = ("record", "first_reply", "progress", "verify", "plan", "formal_reply", "resolve")
"""The columns of ``dmn_sla_policy``, in the order of handling."""

_HELD = " = "


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moments:
    anchors: Mapping[Anchor, datetime | None]
    limits: Mapping[Limit, datetime | None]
    calendar: BusinessCalendar


def dues(
    policy: Mapping[str, str],
    *,
    contact_at: datetime,
    accepted_at: datetime | None,
    customer_deadline: datetime | None,
    dispatch_at: datetime | None,
    calendar: BusinessCalendar,
    alert_at: datetime | None = None,
    agreed_at: datetime | None = None,
) -> dict[str, Due]:
    """Compute every due time that can be computed now.

    Args:
        policy: cells of ``milestone``'s grammar by the name of the milestone; ``MILESTONES`` are
            the usual ones, a further column of the table is a further milestone.
        contact_at: aware; when the customer first spoke to us.
        accepted_at: aware; when the customer department took the complaint on.
        customer_deadline: aware; the customer's own date, once a supervisor accepted it. A date
            that is only demanded is None here.
        dispatch_at: aware; when an engineer was sent.
        calendar: opening hours, days and zone of the organisation.
        alert_at: aware; when a red alert was judged.
        agreed_at: aware; a date of resolution agreed on with the customer.

    Returns:
        Due times in the order of ``policy``, without milestones whose cell sets none and without
        those whose starting moment is still to come. ``rule`` is the cell in its plain form;
        where a date of the customer's held, ``= customer`` or ``= agreed`` follows.

    Raises:
        BadMilestone: a cell does not follow the grammar; the facts name its column.
        ValueError: a moment has no zone.
        CalendarNeverOpens: the calendar has no working days left.
    """
    moments = _Moments(
        anchors={
            Anchor.CONTACT: contact_at,
            Anchor.OPENING: contact_at,
            Anchor.ACCEPTED: accepted_at,
            Anchor.DISPATCH: dispatch_at,
            Anchor.ALERT: alert_at,
        },
        limits={Limit.CUSTOMER: customer_deadline, Limit.AGREED: agreed_at},
        calendar=calendar,
    )
    computed = {name: _due(_read(name, cell), moments) for name, cell in policy.items()}
    return {name: due for name, due in computed.items() if due is not None}


def shifted(
    due: Due, paused: Sequence[tuple[datetime, datetime]], *, calendar: BusinessCalendar
) -> Due:
    """Move a due time by the time that its clock stood still, waiting for the customer.

    A calendar clock moves by the length of the pauses, a business clock by the working time in
    them. A date the customer set or agreed to does not move.

    Args:
        due: as ``dues`` or the calendar computed it, not shifted before.
        paused: start and end of each wait, aware, after the clock began, any number, in any order;
            overlapping waits count once. What lies after the clock has run out does not count.
        calendar: the calendar that ``due`` was computed with.

    Returns:
        ``due`` itself if nothing counts, else the later date; its rule ends with ``+ paused`` and
        the time that was added.

    Raises:
        BadMilestone: the rule of ``due`` is not that of a clock, or it was shifted before.
        ValueError: a pause ends before it starts, or a moment has no zone.
    """
    if _HELD in due.rule:
        return due
    milestone = parse_milestone(due.rule)
    if milestone is None:
        raise BadMilestone(cell=due.rule, problem="unreadable")
    moved = due
    added, counted_until = timedelta(0), None
    for start, end in _in_order(paused):
        begin = start if counted_until is None else max(start, counted_until)
        if begin >= moved.at or end <= begin:
            continue
        moved, step = _later(moved, begin, end, milestone.unit, calendar)
        added, counted_until = added + step, end
    return replace(moved, rule=f"{due.rule} + paused {added}") if added else due


def _in_order(paused: Sequence[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    waits = sorted((as_utc(start), as_utc(end)) for start, end in paused)
    if any(end < start for start, end in waits):
        raise ValueError("a pause ends before it starts")
    return waits


def _later(
    due: Due, begin: datetime, end: datetime, unit: Unit, calendar: BusinessCalendar
) -> tuple[Due, timedelta]:
    if not unit.is_business:
        return replace(due, at=due.at + (end - begin)), end - begin
    step = calendar.business_time_between(begin, end)
    if not step:
        return due, step
    later = calendar.due_business_hours(due.at, step)
    return replace(later, provisional=due.provisional or later.provisional), step


def _read(name: str, cell: str) -> Milestone | None:
    try:
        return parse_milestone(cell)
    except BadMilestone as bad:
        raise BadMilestone(milestone=name, **bad.facts) from bad


def _due(milestone: Milestone | None, moments: _Moments) -> Due | None:
    if milestone is None:
        return None
    counted = _counted(milestone, moments)
    named = moments.limits[milestone.limit] if milestone.limit else None
    if named is None:
        return counted
    held = Due(
        as_utc(named), f"{milestone}{_HELD}{milestone.limit}", moments.calendar.version, False
    )
    if counted is None or not milestone.is_earlier:
        return held
    earlier = held if held.at <= counted.at else counted
    return replace(earlier, provisional=counted.provisional)


def _counted(milestone: Milestone, moments: _Moments) -> Due | None:
    start = moments.anchors[milestone.anchor]
    if start is None:
        return None
    calendar = moments.calendar
    if milestone.unit is Unit.WORKING_DAYS:
        due = calendar.due_working_days(start, milestone.amount)
    elif milestone.unit.is_business:
        due = calendar.due_business_hours(start, milestone.duration)
    elif milestone.anchor is Anchor.OPENING:
        opening = calendar.next_opening(start)
        due = replace(opening, at=opening.at + milestone.duration)
    else:
        due = Due(as_utc(start) + milestone.duration, "", calendar.version, False)
    return replace(due, rule=str(milestone))
