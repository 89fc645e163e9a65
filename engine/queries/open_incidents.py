"""What failed and waits for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.model import Actor, Incident
from engine.queries.places import place_of, text_of
from engine.queries.query import Query, ensure_limit
from engine.store import incidents

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class IncidentPage:
    """Open incidents, oldest first; ``next`` asks for the page behind."""

    incidents: tuple[Incident, ...]
    next: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenIncidents(Query[IncidentPage]):
    """Open incidents of all instances; ``after`` is the ``next`` of the page before.

    Raises:
        BadInput: a malformed ``after``, or a limit outside 1..200.
    """

    needs: ClassVar[str | None] = "incident.list"

    after: str | None = None
    limit: int = 50

    def execute(self, actor: Actor, reading: Reading) -> IncidentPage:
        """One page."""
        ensure_limit(self.limit)
        found = incidents.open_ones(
            reading.connection, after=place_of(self.after), limit=self.limit + 1
        )
        shown = found[: self.limit]
        more = len(found) > self.limit
        return IncidentPage(
            incidents=tuple(incident for incident, _ in shown),
            next=text_of(shown[-1][1]) if more else None,
        )
