"""Jobs that were given up, beside the instances for which they were made."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from engine.model import JobState
from engine.store.rows import AnyRow
from engine.store.tables import instance, job

_COLUMNS = (
    job.c.id,
    job.c.kind,
    job.c.key,
    job.c.topic,
    job.c.attempts,
    job.c.run_at,
    job.c.last_error,
    instance.c.uid,
    instance.c.process,
    instance.c.key.label("case"),
)
_DEAD = (
    select(*_COLUMNS)
    .select_from(job.outerjoin(instance, instance.c.id == job.c.instance_id))
    .where(job.c.state == JobState.DEAD)
)
_PAGE = _DEAD.where(job.c.id > bindparam("after")).order_by(job.c.id).limit(bindparam("limit"))
_REVIVE = (
    update(job)
    .where(job.c.id == bindparam("row"), job.c.state == JobState.DEAD)
    .values(state=JobState.READY, run_at=bindparam("now"), attempts=0, lease_until=None)
    .returning(job.c.key)
)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadJob:
    """A job that failed too often; ``error`` is the code of the last failure.

    ``given_up`` in microseconds since the epoch, UTC. ``instance``, ``process`` and ``case`` (its
    business key) are empty for work that belongs to no instance.
    """

    id: int
    kind: str
    key: str
    topic: str | None
    attempts: int
    given_up: int
    error: str | None
    instance: UUID | None
    process: str | None
    case: str | None


def page(connection: Connection, *, after: int, limit: int) -> list[DeadJob]:
    """Jobs given up with numbers above ``after``, oldest first."""
    return [_job(row) for row in connection.execute(_PAGE, {"after": after, "limit": limit})]


def revive(connection: Connection, number: int, *, now: int) -> str | None:
    """Make a given-up job ready again; its key, or ``None`` if there is no such job."""
    found: str | None = connection.scalar(_REVIVE, {"row": number, "now": now})
    return found


def _job(row: AnyRow) -> DeadJob:
    return DeadJob(
        id=row.id,
        kind=row.kind,
        key=row.key,
        topic=row.topic,
        attempts=row.attempts,
        given_up=row.run_at,
        error=row.last_error,
        instance=None if row.uid is None else UUID(bytes=row.uid),
        process=row.process,
        case=row.case,
    )
