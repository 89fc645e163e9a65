"""Whether every line of the log is where and what it was when it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from engine.errors import NotFound
from engine.model import Break, Event, first_break
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
        if instance is not None:
            found = instances.find(connection, instance)
            if found is None:
                raise NotFound(instance=str(instance))
            heads = {found.id: (found.seq, found.head)}
            lines = events.lines(connection, found.id)
        else:
            heads = dict(_heads(connection))
            lines = events.every_line(connection)
        return _follow(lines, heads, hashes)


def _follow(
    lines: Iterator[Event], heads: dict[int, tuple[int, bytes]], hashes: dict[int, str]
) -> Chains:
    """Follow the lines stream by stream; what is left of ``heads`` at the end has lost them all."""
    followed, held, breaks = 0, 0, []
    for stream, group in groupby(lines, key=attrgetter("stream")):
        seq, head = heads.pop(stream, (0, b""))
        count, problem = first_break(group, hashes, head=head, last=seq)
        followed, held = followed + 1, held + count
        if problem is not None:
            breaks.append(problem)
    breaks += [
        Break(stream=stream, seq=1, problem="head") for stream, (seq, _) in heads.items() if seq
    ]
    return Chains(streams=followed, events=held, breaks=tuple(breaks))


def _heads(connection: Connection) -> Iterator[tuple[int, tuple[int, bytes]]]:
    for stream in streams.all_streams(connection):
        yield stream.id, (stream.seq, stream.head)
    for head in instances.heads(connection):
        yield head.id, (head.seq, head.head)
