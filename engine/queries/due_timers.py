"""Which instances wait for time to pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.model import Actor
from engine.queries.query import Query, ensure_limit
from engine.store import timers

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTimer:
    """The next timer of an instance; ``due`` in microseconds since the epoch, UTC."""

    instance: UUID
    process: str
    key: str | None
    due: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTimers(Query[tuple[DueTimer, ...]]):
    """Instances whose next timer is due by ``by`` (microseconds, UTC, or now), soonest first.

    Raises:
        BadInput: a limit outside 1..200.
    """

    needs: ClassVar[str | None] = "job.list"

    by: int | None = None
    limit: int = 100

    def execute(self, actor: Actor, reading: Reading) -> tuple[DueTimer, ...]:
        """Read the job table."""
        ensure_limit(self.limit)
        by = reading.clock.now() if self.by is None else self.by
        return tuple(
            DueTimer(instance=uid, process=process, key=key, due=due)
            for uid, process, key, due in timers.due(reading.connection, by=by, limit=self.limit)
        )
