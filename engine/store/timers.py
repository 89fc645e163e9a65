"""Timers that are due or will be: one row an instance, with its next.

Those in the hands of a worker, and those that were given up, are not among them.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from engine.model.job import TIMER, JobState
from engine.store.tables import instance, job, written

_DUE = (
    select(instance.c.uid, instance.c.process, instance.c.key, job.c.run_at)
    .join(instance, instance.c.id == job.c.instance_id)
    .where(
        job.c.state == written(JobState.READY),
        job.c.kind == TIMER,
        job.c.run_at <= bindparam("by"),
    )
    .order_by(job.c.run_at, job.c.id)
    .limit(bindparam("limit"))
)


def due(connection: Connection, *, by: int, limit: int) -> list[tuple[UUID, str, str | None, int]]:
    """Instances with a timer due by ``by`` (microseconds, UTC): id, process, key, when."""
    rows = connection.execute(_DUE, {"by": by, "limit": limit})
    return [(UUID(bytes=row.uid), row.process, row.key, row.run_at) for row in rows]
