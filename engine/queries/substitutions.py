"""Who stands in for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.errors import Forbidden
from engine.model import Actor
from engine.queries.query import Query
from engine.store import substitutions
from engine.store.substitutions import Substitution

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Substitutions(Query[tuple[Substitution, ...]]):
    """Those that ``person`` gave and those that they have, running or to come.

    Raises:
        Forbidden: somebody else's, without ``people.change``.
    """

    needs: ClassVar[str | None] = None

    person: int

    def execute(self, actor: Actor, reading: Reading) -> tuple[Substitution, ...]:
        """One statement."""
        if actor.id != self.person and not actor.may("people.change"):
            raise Forbidden(needs="people.change")
        now = reading.clock.now()
        return tuple(substitutions.of(reading.connection, self.person, now))
