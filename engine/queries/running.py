"""How many cases run, by process and release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.model import Actor
from engine.queries.query import Query
from engine.store.running import RunningCount, running_counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class RunningCounts(Query["Sequence[RunningCount]"]):
    """Running and suspended instances by the process they began with and their release.

    What a call activity runs is part of the instance that calls.
    """

    needs: ClassVar[str | None] = "process.list"

    def execute(self, actor: Actor, reading: Reading) -> Sequence[RunningCount]:
        """Count in the index."""
        return running_counts(reading.connection)
