"""What operations leave behind beside the log: rounds, consents, lateness, answered questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, func, insert, select, text

from complaints.store.tables import (
    complaint_consent,
    complaint_round,
    consultation,
)
from engine.model import canonical

_LAST_ROUND = select(func.max(complaint_round.c.no)).where(
    complaint_round.c.complaint_id == bindparam("complaint"),
    complaint_round.c.kind == bindparam("kind"),
)
_ADD_ROUND = insert(complaint_round)
_LAST_CONSENT = select(func.max(complaint_consent.c.no)).where(
    complaint_consent.c.complaint_id == bindparam("complaint")
)
_ADD_CONSENT = insert(complaint_consent)
_LATE = text(
    "INSERT INTO complaint_lateness (complaint_id, department, stage, minutes, at)"
    " VALUES (:complaint, :department, :stage, :minutes, :at)"
    " ON CONFLICT (complaint_id, department, stage) DO UPDATE"
    " SET minutes = excluded.minutes, at = excluded.at"
)
_ADD_CONSULTATION = insert(consultation)


def add_round(
    connection: Connection, complaint_id: int, kind: str, entries: Sequence[object], *, at: int
) -> int:
    """File a round (approvals, findings …); returns its number among its kind, from 1."""
    last = connection.scalar(_LAST_ROUND, {"complaint": complaint_id, "kind": kind})
    number = int(last or 0) + 1
    row = {"complaint_id": complaint_id, "kind": kind, "no": number, "at": at}
    connection.execute(_ADD_ROUND, {**row, "entries": canonical(list(entries)).decode()})
    return number


def add_consent(
    connection: Connection, complaint_id: int, line: int, *, is_given: bool, at: int, actor: int
) -> None:
    """Note what the customer said to line ``line`` of the plan; earlier answers stay."""
    last = connection.scalar(_LAST_CONSENT, {"complaint": complaint_id})
    row = {"complaint_id": complaint_id, "no": int(last or 0) + 1, "line": line}
    connection.execute(_ADD_CONSENT, {**row, "is_given": is_given, "at": at, "actor": actor})


def put_lateness(
    connection: Connection, complaint_id: int, department: str, stage: str, minutes: int, *, at: int
) -> None:
    """Note by how many minutes of working time a department was late in a stage."""
    connection.execute(
        _LATE,
        {
            "complaint": complaint_id,
            "department": department,
            "stage": stage,
            "minutes": minutes,
            "at": at,
        },
    )


def add_consultation(connection: Connection, values: Mapping[str, object]) -> None:
    """Note an answered question, by column."""
    connection.execute(_ADD_CONSULTATION, dict(values))
