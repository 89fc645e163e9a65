"""How many instances are open, told from an index alone."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from engine.model import Status
from engine.store.tables import instance, written

_COUNTS = (
    select(instance.c.process, instance.c.release_id, func.count().label("cases"))
    .where(instance.c.status <= written(Status.SUSPENDED))
    .group_by(instance.c.process, instance.c.release_id)
    .order_by(instance.c.process, instance.c.release_id)
)


@dataclass(frozen=True, slots=True)
class RunningCount:
    """Open instances of one process, suspended ones among them, on one release (its number)."""

    process: str
    release: int
    cases: int


def running_counts(connection: Connection) -> list[RunningCount]:
    """Those of each process and release that has any, by process and release."""
    rows = connection.execute(_COUNTS)
    return [RunningCount(row.process, row.release_id, row.cases) for row in rows]
