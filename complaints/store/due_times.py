"""Due times of a complaint, with the rule and the calendar they were computed with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from complaints.due import Due
from complaints.store.tables import complaint_due, complaint_pause
from engine.clock import micros, moment

_HERE = (
    complaint_due.c.complaint_id == bindparam("complaint"),
    complaint_due.c.milestone == bindparam("name"),
)
_COLUMNS: tuple[Any, ...] = (
    complaint_due.c.milestone,
    complaint_due.c.at,
    complaint_due.c.rule,
    complaint_due.c.base_at,
    complaint_due.c.base_rule,
    complaint_due.c.calendar,
    complaint_due.c.provisional,
)
_OF = (
    select(*_COLUMNS)
    .where(complaint_due.c.complaint_id == bindparam("complaint"))
    .order_by(complaint_due.c.milestone)
)
_REMOVE = delete(complaint_due).where(*_HERE)
_ADD = insert(complaint_due)
_MOVE = (
    update(complaint_due)
    .where(*_HERE)
    .values(at=bindparam("to"), rule=bindparam("why"), provisional=bindparam("guess"))
)
_PAUSED = (
    complaint_pause.c.complaint_id == bindparam("complaint"),
    complaint_pause.c.milestone == bindparam("name"),
)
_PAUSES = (
    select(complaint_pause.c.started, complaint_pause.c.ended)
    .where(*_PAUSED)
    .order_by(complaint_pause.c.started)
)
_FORGET_PAUSE = delete(complaint_pause).where(
    *_PAUSED, complaint_pause.c.started == bindparam("since")
)
_FORGET_PAUSES = delete(complaint_pause).where(*_PAUSED)
_ADD_PAUSE = insert(complaint_pause)


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due time of one milestone; ``due`` is where pauses moved it, ``base`` before that.

    Both are ``None`` for a milestone without limit; ``rule`` is then its cell.
    """

    milestone: str
    due: Due | None
    base: Due | None
    rule: str


def of_complaint(connection: Connection, complaint_id: int) -> dict[str, DueRow]:
    """All due times of a complaint, by milestone."""
    found = {}
    for row in connection.execute(_OF, {"complaint": complaint_id}):
        facts = (row.calendar, row.provisional)
        due = None if row.at is None else Due(moment(row.at), row.rule, *facts)
        base = None if row.base_at is None else Due(moment(row.base_at), row.base_rule, *facts)
        found[row.milestone] = DueRow(row.milestone, due, base, row.rule)
    return found


def replace(
    connection: Connection, complaint_id: int, dues: Mapping[str, Due | None], *, at: int
) -> None:
    """Let milestones have these due times, ``None`` for no limit; their pauses are forgotten.

    Args:
        connection: of the step's transaction.
        complaint_id: whose.
        dues: by milestone; milestones not named keep what they have.
        at: when they were computed, microseconds, UTC.
    """
    for name in dues:
        place = {"complaint": complaint_id, "name": name}
        connection.execute(_REMOVE, place)
        connection.execute(_FORGET_PAUSES, place)
    if dues:
        connection.execute(_ADD, [_row(complaint_id, name, due, at) for name, due in dues.items()])


def move(connection: Connection, complaint_id: int, milestone: str, due: Due) -> None:
    """Let a due time be where a pause moved it."""
    connection.execute(
        _MOVE,
        {
            "complaint": complaint_id,
            "name": milestone,
            "to": micros(due.at),
            "why": due.rule,
            "guess": due.provisional,
        },
    )


def add_pause(
    connection: Connection, complaint_id: int, milestone: str, since: datetime, until: datetime
) -> list[tuple[datetime, datetime]]:
    """Note that a clock stood still; returns all its pauses in order."""
    place = {"complaint": complaint_id, "name": milestone}
    connection.execute(_FORGET_PAUSE, {**place, "since": micros(since)})
    connection.execute(
        _ADD_PAUSE,
        {
            "complaint_id": complaint_id,
            "milestone": milestone,
            "started": micros(since),
            "ended": micros(until),
        },
    )
    return [(moment(row.started), moment(row.ended)) for row in connection.execute(_PAUSES, place)]


def _row(complaint_id: int, name: str, due: Due | None, at: int) -> dict[str, object]:
    when = None if due is None else micros(due.at)
    rule = "-" if due is None else due.rule
    return {
        "complaint_id": complaint_id,
        "milestone": name,
        "at": when,
        "rule": rule,
        "base_at": when,
        "base_rule": rule,
        "calendar": "" if due is None else due.calendar_version,
        "provisional": due is not None and due.provisional,
        "computed": at,
    }
