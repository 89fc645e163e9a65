"""Whether every line of the log is where and what it was when it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from engine.errors import NotFound
from engine.model import Break, first_break
from engine.store import Connection, Database, definitions, events, instances, streams


@dataclass(frozen=True, kw_only=True, slots=True)
class Chains:
    """How many streams and lines were followed, and where a chain does not hold."""

    streams: int
    events: int
    breaks: tuple[Break, ...]

    @property
    def hold(self) -> bool:
        """Whether nothing was changed, removed or put between."""
        return not self.breaks


def verify_chain(database: Database, instance: UUID | None = None) -> Chains:
    """Follow the chain of ``instance``, or of every stream there is.

    Raises:
        NotFound: there is no such instance.
    """
    with database.read.connect() as connection:
        hashes = definitions.hashes(connection)
        followed, lines, breaks = 0, 0, []
        for number, seq, head in _heads(connection, instance):
            found = events.lines(connection, number)
            held, problem = first_break(found, hashes, head=head, last=seq)
            followed, lines = followed + 1, lines + held
            if problem is not None:
                breaks.append(Break(stream=number, seq=problem.seq, problem=problem.problem))
        if instance is None:
            breaks += [
                Break(stream=stream, seq=1, problem="head")
                for stream in events.without_head(connection)
            ]
    return Chains(streams=followed, events=lines, breaks=tuple(breaks))


def _heads(connection: Connection, instance: UUID | None) -> Iterator[tuple[int, int, bytes]]:
    if instance is not None:
        found = instances.find(connection, instance)
        if found is None:
            raise NotFound(instance=str(instance))
        yield found.id, found.seq, found.head
        return
    for stream in streams.all_streams(connection):
        yield stream.id, stream.seq, stream.head
    for head in instances.heads(connection):
        yield head.id, head.seq, head.head
