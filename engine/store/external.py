"""Work for outside workers, in the job table: lent, not claimed by our dispatcher."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, literal, or_, select, update

from engine.model import Job
from engine.model.job import EXTERNAL
from engine.store import job_queue
from engine.store.tables import job

_OPEN = (
    select(job.c.id)
    .where(
        # In the text of the statement, for the planner to see the condition of the index.
        job.c.kind == literal(EXTERNAL, literal_execute=True),
        job.c.topic.in_(bindparam("topics", expanding=True)),
        or_(job.c.lease_until.is_(None), job.c.lease_until < bindparam("now")),
    )
    .order_by(job.c.run_at, job.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_LEND = (
    update(job)
    .where(job.c.id.in_(bindparam("ids", expanding=True)))
    .values(lease_until=bindparam("until"), attempts=job.c.attempts + 1)
)


def lend(
    connection: Connection, topics: Sequence[str], *, now: int, until: int, limit: int
) -> list[Job]:
    """Open work of ``topics``, oldest first, lent until ``until`` (microseconds, UTC)."""
    parameters = {"topics": list(topics), "now": now, "limit": limit}
    numbers = list(connection.scalars(_OPEN, parameters))
    if not numbers:
        return []
    connection.execute(_LEND, {"ids": numbers, "until": until})
    return job_queue.by_numbers(connection, numbers)
