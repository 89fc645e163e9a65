"""The instances of one business key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.model import Actor
from engine.queries.query import Query
from engine.store import keys

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class InstancesByKey(Query[tuple[UUID, ...]]):
    """Ids of the instances with ``key``, running or ended, oldest first."""

    needs: ClassVar[str | None] = "instance.read"

    key: str

    def execute(self, actor: Actor, reading: Reading) -> tuple[UUID, ...]:
        """Read the index."""
        return tuple(keys.instances_with(reading.connection, self.key))
