"""The lines of the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.errors import NotFound
from engine.model import Actor, Event
from engine.queries.query import Query, ensure_limit
from engine.store import events, instances, people, streams

if TYPE_CHECKING:
    from engine.queries.query import Reading

MAX_LIMIT = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class LogPage:
    """Lines of one stream, in the order asked for; ``next`` is where the page behind begins.

    ``actors`` are those who acted in them, by number: also those who have left.
    """

    events: tuple[Event, ...]
    actors: Mapping[int, Actor]
    next: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadLog(Query[LogPage]):
    """The log of ``instance`` behind line ``after``.

    Raises:
        NotFound: there is no such instance.
        BadInput: a limit outside 1..500.
    """

    needs: ClassVar[str | None] = "instance.read"

    instance: UUID
    after: int = 0
    limit: int = 200

    def execute(self, actor: Actor, reading: Reading) -> LogPage:
        """One page."""
        found = instances.numbers(reading.connection, [self.instance])
        if not found:
            raise NotFound(instance=str(self.instance))
        return _page(reading, found[0], self.after, self.limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadStream(Query[LogPage]):
    """The log of a stream that is no instance: ``people``, ``settings``, ``access`` and others.

    Raises:
        BadInput: a limit outside 1..500.
    """

    needs: ClassVar[str | None] = "log.read"

    stream: str
    after: int = 0
    limit: int = 200

    def execute(self, actor: Actor, reading: Reading) -> LogPage:
        """One page; a stream that has no line yet is empty."""
        found = streams.find(reading.connection, self.stream)
        if found is None:
            return LogPage(events=(), actors={}, next=None)
        return _page(reading, found.id, self.after, self.limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadStreamBack(Query[LogPage]):
    """The log of a stream that is no instance below line ``before``, newest first.

    ``next`` is the ``before`` of the page behind; without one, it begins with the last line.

    Raises:
        BadInput: a limit outside 1..500.
    """

    needs: ClassVar[str | None] = "log.read"

    stream: str
    before: int | None = None
    limit: int = 200

    def execute(self, actor: Actor, reading: Reading) -> LogPage:
        """One page; the lines of a stream are numbered without a gap."""
        ensure_limit(self.limit, MAX_LIMIT)
        found = streams.find(reading.connection, self.stream)
        last = 0 if found is None else found.seq
        if self.before is not None:
            last = min(last, self.before - 1)
        if found is None or last < 1:
            return LogPage(events=(), actors={}, next=None)
        above = max(0, last - self.limit)
        page = _page(reading, found.id, above, last - above)
        return LogPage(
            events=page.events[::-1], actors=page.actors, next=above + 1 if above else None
        )


def _page(reading: Reading, stream: int, after: int, limit: int) -> LogPage:
    ensure_limit(limit, MAX_LIMIT)
    found = events.page(reading.connection, stream, after=after, limit=limit + 1)
    shown = found[:limit]
    numbers = {event.actor for event in shown} | {
        event.on_behalf for event in shown if event.on_behalf is not None
    }
    return LogPage(
        events=tuple(shown),
        actors=people.named(reading.connection, sorted(numbers)),
        next=shown[-1].seq if len(found) > limit else None,
    )
