"""``resume-clock``: the customer has answered; a clock that stood still goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from complaints.due import Due
from complaints.moments import write_moment
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, optional_moment, text
from complaints.operations.surroundings import calendar_of, complaint_of, connection_of, now_of
from complaints.sla import shifted
from complaints.store import due_times
from complaints.store.due_times import DueRow
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no``, ``milestone``, ``due``, ``since`` -> ``due``, later by the time waited.

    Working-time limits move by working time, others by the clock; a date that the customer set or
    agreed to stays. Without ``due``, without ``since``, or for a milestone that the register does
    not know, ``due`` stays as it is.
    """
    return Operation(topic="resume-clock", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    milestone = text(inputs, "milestone")
    due, since = optional_moment(inputs, "due"), optional_moment(inputs, "since")
    row = due_times.of_complaint(connection, found.id).get(milestone)
    if due is None or since is None or row is None or row.base is None:
        return {"due": write_moment(due)}
    now = now_of(context)
    pauses = due_times.add_pause(connection, found.id, milestone, since, now)
    moved = _moved(row, row.base, due, pauses, (since, now), context)
    due_times.move(connection, found.id, milestone, moved)
    return {"due": write_moment(moved.at)}


def _moved(
    row: DueRow,
    base: Due,
    due: datetime,
    pauses: list[tuple[datetime, datetime]],
    last: tuple[datetime, datetime],
    context: Context,
) -> Due:
    calendar = calendar_of(context)
    if row.due is not None and row.due.at == due:
        return shifted(base, pauses, calendar=calendar)
    # A person corrected the due time since: only this wait counts on top of it.
    return shifted(replace(base, at=due), [last], calendar=calendar)
