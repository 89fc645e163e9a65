"""Executes cases again, in a process of its own that has no clock, no chance and no network."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO
from uuid import UUID

import orjson

from engine.errors import NotFound
from engine.model import Break, Event
from engine.replay.case import Divergence
from engine.replay.chains import verify_chain
from engine.store import Connection, Database, definitions, events, instances
from engine.store.instances import Head

Progress = Callable[[int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Diverged:
    """An instance whose log does not execute again to the same."""

    instance: UUID
    divergence: Divergence


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The result of a replay.

    ``instances`` and ``events`` were read, ``executed`` of the events took a step again. ``breaks``
    are of the chain; ``failure`` is what the process of the replay said when it died.
    """

    instances: int
    events: int
    executed: int
    diverged: tuple[Diverged, ...]
    breaks: tuple[Break, ...]
    failure: str | None = None

    @property
    def is_identical(self) -> bool:
        """Whether every event came out as recorded, and the chain holds."""
        return not (self.diverged or self.breaks or self.failure)


def replay_instance(database: Database, instance: UUID) -> Report:
    """Execute one instance again, on the release it ran on.

    Raises:
        NotFound: there is no such instance.
    """
    with database.read.connect() as connection:
        found = instances.find(connection, instance)
    if found is None:
        raise NotFound(instance=str(instance))
    head = Head(found.id, found.uid, found.seq, found.head)
    breaks = verify_chain(database, instance).breaks
    return _replay(database, lambda _connection: [head], breaks, None)


def replay_all(database: Database, progress: Progress | None = None) -> Report:
    """Execute every instance again, oldest first, and follow every chain.

    Args:
        database: open; nothing is written.
        progress: called after each instance with how many are done.
    """
    breaks = verify_chain(database).breaks
    return _replay(database, instances.heads, breaks, progress)


def _replay(
    database: Database,
    heads: Callable[[Connection], Iterable[Head]],
    breaks: tuple[Break, ...],
    progress: Progress | None,
) -> Report:
    child = subprocess.Popen(
        [sys.executable, "-m", "engine.replay.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Another zone and another order of sets than ours: neither may matter.
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TZ": "Pacific/Apia"},
    )
    with child:
        said = _Reader(child.stderr)
        writer = threading.Thread(target=_feed, args=(database, heads, child.stdin))
        writer.start()
        counted, executed, diverged = 0, 0, []
        done = 0
        for text in child.stdout or ():
            result = orjson.loads(text)
            done += 1
            counted += result["events"]
            executed += result["executed"]
            if result["divergence"] is not None:
                found = Divergence(**result["divergence"])
                diverged.append(Diverged(instance=UUID(result["instance"]), divergence=found))
            if progress is not None:
                progress(done)
        writer.join()
    failure = said.text() if child.returncode else None
    return Report(
        instances=done,
        events=counted,
        executed=executed,
        diverged=tuple(diverged),
        breaks=breaks,
        failure=failure,
    )


class _Reader:
    """Reads what a process says, beside everything else, so that it never has to wait."""

    def __init__(self, stream: IO[bytes] | None) -> None:
        self._said = b""
        self._thread = threading.Thread(target=self._read, args=(stream,))
        self._thread.start()

    def _read(self, stream: IO[bytes] | None) -> None:
        self._said = stream.read() if stream is not None else b""

    def text(self) -> str:
        self._thread.join()
        return self._said.decode(errors="replace")[-2000:]


def _feed(database: Database, heads: Callable[[Connection], Iterable[Head]], to: IO[bytes]) -> None:
    with database.read.connect() as connection:
        hashes = definitions.hashes(connection)
        sent: set[int] = set()
        try:
            for head in heads(connection):
                lines = list(events.lines(connection, head.id))
                for release in sorted({e.release for e in lines if e.release} - sent):
                    to.write(_release(connection, release))
                    sent.add(release)
                to.write(_case(head, lines, hashes))
        except BrokenPipeError:
            return  # it died; what it said is in the report
        finally:
            with suppress(BrokenPipeError):
                to.close()


def _release(connection: Connection, number: int) -> bytes:
    found = definitions.find_release(connection, number)
    if found is None:
        return b""
    sources = definitions.sources(connection, found)
    line = {
        "release": found.hash,
        "files": {name: base64.b64encode(source).decode() for name, source in sources.items()},
        "topics": found.topics,
    }
    return orjson.dumps(line) + b"\n"


def _case(head: Head, lines: list[Event], hashes: dict[int, str]) -> bytes:
    told = {
        "instance": str(head.uid),
        "lines": list(_lines(lines, hashes)),
    }
    return orjson.dumps(told) + b"\n"


def _lines(lines: list[Event], hashes: dict[int, str]) -> Iterator[dict[str, object]]:
    for event in lines:
        yield {
            "seq": event.seq,
            "kind": event.kind,
            "at": event.at,
            "actor": event.actor,
            "engine": event.engine,
            "release": None if event.release is None else hashes.get(event.release),
            "state": None if event.state is None else event.state.hex(),
            "body": event.body,
        }
