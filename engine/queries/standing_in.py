"""Which tasks wait for somebody as a substitute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.model import Actor
from engine.queries.inbox import InboxPage, digests_of, page_of
from engine.queries.places import place_of
from engine.queries.query import Query, ensure_limit
from engine.store import standing_in

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class StandingIn(Query[InboxPage]):
    """Open tasks of those whom the actor stands in for now, by due time, those without any last.

    They have them, or are offered them by name and nobody has them. ``after`` is the ``next`` of
    the page before, ``search`` as in ``Inbox``.

    Raises:
        BadInput: a limit outside 1..200.
        PlaceUnfit: ``after`` is no place.
        SearchTooShort: ``search`` has no word of two characters.
    """

    needs: ClassVar[str | None] = "task.list"

    limit: int = 50
    after: str | None = None
    search: str | None = None

    def execute(self, actor: Actor, reading: Reading) -> InboxPage:
        """One statement, plus the releases not seen before; none for who stands in for nobody."""
        ensure_limit(self.limit)
        after = place_of(self.after)
        if not actor.stands_in_for:
            return InboxPage(rows=(), next=None)
        whom, limit = actor.stands_in_for, self.limit + 1
        words = digests_of(reading, self.search)
        rows = standing_in.page(reading.connection, whom, after=after, limit=limit, words=words)
        return page_of(reading, actor, rows, self.limit)
