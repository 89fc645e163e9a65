"""Which providers sign a person in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.errors import Forbidden
from engine.model import Actor
from engine.queries.query import Query
from engine.store import identities

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkedIssuers(Query[frozenset[str]]):
    """The issuers that sign ``person`` in.

    Raises:
        Forbidden: somebody else, without ``people.change``.
    """

    needs: ClassVar[str | None] = None

    person: int

    def execute(self, actor: Actor, reading: Reading) -> frozenset[str]:
        """One statement."""
        if actor.id != self.person and not actor.may("people.change"):
            raise Forbidden(needs="people.change")
        return frozenset(identities.issuers_of(reading.connection, self.person))
