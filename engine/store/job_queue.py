"""The job table as a queue: made in business transactions, claimed when due, done once.

A dispatcher sweeps leases that ran out, claims what is due and hands the numbers to workers. A
worker holds the row again (``hold``), does the effect in the same transaction and removes the row.
Effects on our database are thereby done once; effects on the world at least once, with ``key`` as
the idempotency key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, text, update

from engine.model import Job, JobState, canonical, parse
from engine.store.rows import AnyRow
from engine.store.tables import job, written

_COLUMNS = (
    job.c.id,
    job.c.kind,
    job.c.key,
    job.c.run_at,
    job.c.state,
    job.c.attempts,
    job.c.lease_until,
    job.c.instance_id,
    job.c.topic,
    job.c.payload,
    job.c.last_error,
)
_PUT = text(
    "INSERT INTO job (kind, key, run_at, state, attempts, payload)"
    " VALUES (:kind, :key, :run_at, :ready, 0, :payload)"
    " ON CONFLICT (key) DO UPDATE SET run_at = excluded.run_at, payload = excluded.payload,"
    " state = excluded.state, attempts = 0, lease_until = NULL, last_error = NULL"
)
_BY_KIND = select(*_COLUMNS).where(job.c.kind == bindparam("kind")).order_by(job.c.key)
_BY_NUMBERS = (
    select(*_COLUMNS)
    .where(job.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(job.c.run_at, job.c.id)
)
_REMOVE_KEY = delete(job).where(job.c.key == bindparam("key"))
_DONE = delete(job).where(job.c.id == bindparam("id"), job.c.state == JobState.SENT)
_SWEEP = (
    update(job)
    .where(job.c.state == written(JobState.SENT), job.c.lease_until < bindparam("now"))
    .values(state=JobState.READY, lease_until=None)
)
_DUE = (
    select(job.c.id)
    .where(
        job.c.state == written(JobState.READY),
        job.c.run_at <= bindparam("now"),
        job.c.kind.in_(bindparam("kinds", expanding=True)),
    )
    .order_by(job.c.run_at, job.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_SEND = (
    update(job)
    .where(job.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=JobState.SENT, lease_until=bindparam("lease"), attempts=job.c.attempts + 1)
)
_HOLD = (
    select(*_COLUMNS)
    .where(job.c.id == bindparam("id"), job.c.state == JobState.SENT)
    .with_for_update(skip_locked=True)
)
_RESCHEDULE = (
    update(job)
    .where(job.c.id == bindparam("row"))
    .values(
        state=bindparam("new"),
        run_at=bindparam("at"),
        lease_until=None,
        last_error=bindparam("why"),
    )
)
_NEXT = select(func.min(job.c.run_at)).where(
    job.c.state == written(JobState.READY), job.c.kind.in_(bindparam("kinds", expanding=True))
)


def put(
    connection: Connection, kind: str, key: str, run_at: int, payload: Mapping[str, Any]
) -> None:
    """Make the job ``key``, or make it ready again for ``run_at`` (microseconds, UTC)."""
    connection.execute(
        _PUT,
        {
            "kind": kind,
            "key": key,
            "run_at": run_at,
            "ready": JobState.READY,
            "payload": canonical(payload).decode(),
        },
    )


def of_kind(connection: Connection, kind: str) -> list[Job]:
    """All jobs of a kind, by key."""
    return [_job(row) for row in connection.execute(_BY_KIND, {"kind": kind})]


def by_numbers(connection: Connection, numbers: Sequence[int]) -> list[Job]:
    """The jobs with these numbers, in order of due time."""
    return [_job(row) for row in connection.execute(_BY_NUMBERS, {"ids": list(numbers)})]


def remove(connection: Connection, key: str) -> None:
    """Forget the job ``key``, if there is one."""
    connection.execute(_REMOVE_KEY, {"key": key})


def claim(
    connection: Connection, kinds: Sequence[str], *, now: int, lease: int, limit: int
) -> list[int]:
    """Take due jobs of these kinds, each for one claimer; their numbers in order of due time.

    Args:
        connection: of a short transaction of the dispatcher's own.
        kinds: those that this dispatcher serves.
        now: microseconds, UTC.
        lease: until when a worker may take, microseconds, UTC; then the job is ready again.
        limit: at most so many.
    """
    connection.execute(_SWEEP, {"now": now})
    found = connection.scalars(_DUE, {"now": now, "kinds": list(kinds), "limit": limit})
    numbers = list(found)
    if numbers:
        connection.execute(_SEND, {"ids": numbers, "lease": lease})
    return numbers


def hold(connection: Connection, number: int) -> Job | None:
    """A claimed job, locked; ``None`` if it is done, swept, or in another worker's hands."""
    row = connection.execute(_HOLD, {"id": number}).one_or_none()
    return None if row is None else _job(row)


def done(connection: Connection, number: int) -> None:
    """The job is done: its row goes, unless its work made it ready again meanwhile."""
    connection.execute(_DONE, {"id": number})


def again(connection: Connection, number: int, *, at: int, why: str | None) -> None:
    """Try the job again at ``at`` (microseconds, UTC); ``why`` is a code, no personal data."""
    connection.execute(_RESCHEDULE, {"row": number, "new": JobState.READY, "at": at, "why": why})


def give_up(connection: Connection, number: int, *, at: int, why: str) -> None:
    """Leave the job for somebody to look at."""
    connection.execute(_RESCHEDULE, {"row": number, "new": JobState.DEAD, "at": at, "why": why})


def next_run(connection: Connection, kinds: Sequence[str]) -> int | None:
    """When the next job of these kinds is due, microseconds, UTC."""
    due: int | None = connection.scalar(_NEXT, {"kinds": list(kinds)})
    return due


def _job(row: AnyRow) -> Job:
    return Job(
        id=row.id,
        kind=row.kind,
        key=row.key,
        run_at=row.run_at,
        state=JobState(row.state),
        attempts=row.attempts,
        lease_until=row.lease_until,
        instance=row.instance_id,
        topic=row.topic,
        payload=parse(row.payload),
        last_error=row.last_error,
    )
