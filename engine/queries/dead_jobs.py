"""Work beside the instances that was given up and waits for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.model import Actor
from engine.queries.query import Query, ensure_limit
from engine.store import dead_jobs
from engine.store.dead_jobs import DeadJob

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadJobs(Query[tuple[DeadJob, ...]]):
    """Jobs that were given up, oldest first, with numbers above ``after``.

    Raises:
        BadInput: a limit outside 1..200.
    """

    needs: ClassVar[str | None] = "incident.list"

    after: int = 0
    limit: int = 50

    def execute(self, actor: Actor, reading: Reading) -> tuple[DeadJob, ...]:
        """One statement."""
        ensure_limit(self.limit)
        return tuple(dead_jobs.page(reading.connection, after=self.after, limit=self.limit))
