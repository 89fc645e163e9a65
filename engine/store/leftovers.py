"""Rows that nobody needs any more. Nothing of the log is ever among them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select

from engine.model import DeliveryState, TaskState
from engine.store.tables import delivery, draft, session, task

_DRAFTS = delete(draft).where(
    ~select(task.c.no)
    .where(
        task.c.instance_id == draft.c.instance_id,
        task.c.no == draft.c.task_no,
        task.c.state == TaskState.OPEN,
    )
    .exists()
)
_MESSAGES = delete(delivery).where(
    delivery.c.state == DeliveryState.KEPT, delivery.c.until < bindparam("now")
)
_SESSIONS = delete(session).where(session.c.expires <= bindparam("now"))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """How many rows of each kind went."""

    drafts: int
    messages: int
    sessions: int


def clean(connection: Connection, now: int) -> Cleaned:
    """Delete drafts of tasks that are not open, and what expired before ``now``.

    Args:
        connection: of a transaction.
        now: microseconds since the epoch, UTC.
    """
    return Cleaned(
        drafts=connection.execute(_DRAFTS).rowcount,
        messages=connection.execute(_MESSAGES, {"now": now}).rowcount,
        sessions=connection.execute(_SESSIONS, {"now": now}).rowcount,
    )
