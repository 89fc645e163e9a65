"""Streams that are no instances: one a definition, and settings, people, access, jobs, releases."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, text, update

from engine.errors import Busy
from engine.model import START
from engine.store.tables import stream

ACCESS = "access"
JOBS = "jobs"
MESSAGES = "messages"
PEOPLE = "people"
RELEASES = "releases"
SETTINGS = "settings"

_LOCK = (
    select(stream.c.id, stream.c.seq, stream.c.head)
    .where(stream.c.name == bindparam("name"))
    .with_for_update()
)
_FIND = select(stream.c.id, stream.c.seq, stream.c.head).where(stream.c.name == bindparam("name"))
_ALL = select(stream.c.id, stream.c.name, stream.c.seq, stream.c.head).order_by(stream.c.id.desc())
_MAKE = text(
    "INSERT INTO stream (id, name, seq, head)"
    " SELECT COALESCE(MIN(id), 0) - 1, :name, 0, :head FROM stream WHERE true"
    " ON CONFLICT DO NOTHING"
)
_ADVANCE = (
    update(stream)
    .where(stream.c.id == bindparam("stream"))
    .values(seq=bindparam("now"), head=bindparam("hash"))
)
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream with a negative number, where its last line is and that line's hash."""

    id: int
    name: str
    seq: int
    head: bytes


def definition_stream(kind: str, key: str) -> str:
    """The name of the stream of one definition."""
    return f"definition:{kind}:{key}"


def lock(connection: Connection, name: str) -> Stream:
    """The stream called ``name``, held until the transaction ends; made at its first use.

    Raises:
        Busy: others were making streams all the time.
    """
    for _ in range(_TRIES):
        row = connection.execute(_LOCK, {"name": name}).one_or_none()
        if row is not None:
            return Stream(row.id, name, row.seq, row.head)
        connection.execute(_MAKE, {"name": name, "head": START})
    raise Busy(stream=name)


def find(connection: Connection, name: str) -> Stream | None:
    """The stream called ``name``, not held."""
    row = connection.execute(_FIND, {"name": name}).one_or_none()
    return None if row is None else Stream(row.id, name, row.seq, row.head)


def all_streams(connection: Connection) -> list[Stream]:
    """Every stream, the oldest first."""
    return [Stream(*row) for row in connection.execute(_ALL)]


def advance(connection: Connection, number: int, *, seq: int, head: bytes) -> None:
    """Note the last line of stream ``number``."""
    connection.execute(_ADVANCE, {"stream": number, "now": seq, "hash": head})
