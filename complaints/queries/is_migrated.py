"""Whether the database is the one that this code was written for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from complaints.store import ensure_migrated
from engine.model import Actor
from engine.queries.query import Query

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class IsMigrated(Query[None]):
    """Make sure that engine and register are at their newest revisions.

    Raises:
        NotMigrated: one of them is not.
    """

    needs: ClassVar[str | None] = None

    def execute(self, actor: Actor, reading: Reading) -> None:
        """Read one small table."""
        ensure_migrated(reading.connection)
