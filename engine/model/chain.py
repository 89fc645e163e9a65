"""Each line of the log carries the hash of the line before it.

hash = SHA-256("ev1" | prev | canonical [stream, seq, at, actor, on_behalf, kind, release hash,
engine, idem, request, state] | LF | body), with byte strings as lower-case hexadecimal. The first
line of a stream has 32 zero bytes as ``prev``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

import orjson

from engine.model.canonical import canonical
from engine.model.event import ENGINE, Entry, Event

START = bytes(32)


def link(entry: Entry, *, stream: int, seq: int, prev: bytes) -> Event:
    """Number ``entry`` as line ``seq`` (1, 2, …) of ``stream`` behind the line hashed ``prev``.

    Raises:
        BadInput: the content holds what the log cannot hold.
    """
    body = canonical(entry.content)
    head = (
        stream,
        seq,
        entry.at,
        entry.actor,
        entry.on_behalf,
        entry.kind,
        entry.release_hash,
        ENGINE,
        _hex(entry.idem),
        _hex(entry.request),
        _hex(entry.state),
    )
    return Event(
        stream=stream,
        seq=seq,
        at=entry.at,
        actor=entry.actor,
        on_behalf=entry.on_behalf,
        kind=entry.kind,
        release=entry.release,
        engine=ENGINE,
        idem=entry.idem,
        request=entry.request,
        state=entry.state,
        prev=prev,
        hash=_digest(prev, head, body),
        body=body.decode(),
    )


def line_hash(event: Event, release_hash: str | None) -> bytes:
    """The hash that ``event`` must carry, from everything else it says."""
    head = (
        event.stream,
        event.seq,
        event.at,
        event.actor,
        event.on_behalf,
        event.kind,
        release_hash,
        event.engine,
        _hex(event.idem),
        _hex(event.request),
        _hex(event.state),
    )
    return _digest(event.prev, head, event.body.encode())


def _digest(prev: bytes, head: tuple[object, ...], body: bytes) -> bytes:
    return sha256(b"".join((b"ev1", prev, orjson.dumps(head), b"\n", body))).digest()


def _hex(value: bytes | None) -> str | None:
    return None if value is None else value.hex()


@dataclass(frozen=True, kw_only=True, slots=True)
class Break:
    """Where a chain does not hold. ``problem``: ``gap``, ``prev``, ``hash`` or ``head``."""

    stream: int
    seq: int
    problem: str


def first_break(
    events: Iterable[Event], hashes: Mapping[int, str], *, head: bytes | None, last: int | None
) -> tuple[int, Break | None]:
    """Follow one stream from its first line.

    Args:
        events: all lines of one stream, in order.
        hashes: content hash of each release by its number.
        head: hash that the stream's row names as its last; ``None`` if unknown.
        last: number that the stream's row names as its last; ``None`` if unknown.

    Returns:
        How many lines hold, and the first that does not.
    """
    prev, seq, stream = START, 0, 0
    for event in events:
        stream = event.stream
        if event.seq != seq + 1:
            return seq, Break(stream=stream, seq=seq + 1, problem="gap")
        if event.prev != prev:
            return seq, Break(stream=stream, seq=event.seq, problem="prev")
        release = None if event.release is None else hashes.get(event.release, "?")
        if line_hash(event, release) != event.hash:
            return seq, Break(stream=stream, seq=event.seq, problem="hash")
        prev, seq = event.hash, event.seq
    if (last is not None and last != seq) or (head is not None and head != prev):
        return seq, Break(stream=stream, seq=seq + 1, problem="head")
    return seq, None
