"""The log: lines are added and read, never anything else."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, tuple_

from engine.model import Event
from engine.store.tables import event, instance

_COLUMNS = (
    event.c.stream,
    event.c.seq,
    event.c.at,
    event.c.actor,
    event.c.on_behalf,
    event.c.kind,
    event.c.release_id,
    event.c.engine,
    event.c.idem,
    event.c.request,
    event.c.state,
    event.c.prev,
    event.c.hash,
    event.c.body,
)
_INSERT = insert(event)
_ONE = (
    select(*_COLUMNS, instance.c.uid)
    .select_from(event.outerjoin(instance, instance.c.id == event.c.stream))
    .where(event.c.stream == bindparam("stream"), event.c.seq == bindparam("seq"))
)
_BY_IDEM = select(event.c.stream, event.c.seq).where(event.c.idem == bindparam("idem"))
_PAGE = (
    select(*_COLUMNS)
    .where(event.c.stream == bindparam("stream"), event.c.seq > bindparam("after"))
    .order_by(event.c.seq)
    .limit(bindparam("limit"))
)
_BETWEEN = (
    select(*_COLUMNS)
    .where(
        event.c.stream == bindparam("stream"),
        event.c.seq > bindparam("after"),
        event.c.seq <= bindparam("last"),
    )
    .order_by(event.c.seq)
)
_EVERY = (
    select(*_COLUMNS)
    .where(tuple_(event.c.stream, event.c.seq) > tuple_(bindparam("stream"), bindparam("seq")))
    .order_by(event.c.stream, event.c.seq)
    .limit(5000)
)


def append(connection: Connection, line: Event) -> None:
    """Write ``line``; the database refuses it if its number or its key is taken."""
    connection.execute(
        _INSERT,
        {
            "stream": line.stream,
            "seq": line.seq,
            "at": line.at,
            "actor": line.actor,
            "on_behalf": line.on_behalf,
            "kind": line.kind,
            "release_id": line.release,
            "engine": line.engine,
            "idem": line.idem,
            "request": line.request,
            "state": line.state,
            "prev": line.prev,
            "hash": line.hash,
            "body": line.body,
        },
    )


def find(connection: Connection, stream: int, seq: int) -> tuple[Event, UUID | None]:
    """Line ``seq`` of ``stream``, which exists, and the instance whose stream it is."""
    row = connection.execute(_ONE, {"stream": stream, "seq": seq}).one()
    return Event._make(row[:-1]), None if row.uid is None else UUID(bytes=row.uid)


def find_by_key(connection: Connection, idem: bytes) -> tuple[int, int] | None:
    """Stream and number of the line that came under this idempotency key."""
    row = connection.execute(_BY_IDEM, {"idem": idem}).one_or_none()
    return None if row is None else (row[0], row[1])


def page(connection: Connection, stream: int, *, after: int = 0, limit: int = 200) -> list[Event]:
    """Lines of ``stream`` behind number ``after``, oldest first."""
    rows = connection.execute(_PAGE, {"stream": stream, "after": after, "limit": limit})
    return [Event._make(row) for row in rows]


def between(connection: Connection, stream: int, after: int, last: int) -> Iterator[Event]:
    """Lines of ``stream`` behind number ``after`` up to number ``last``, oldest first."""
    rows = connection.execute(_BETWEEN, {"stream": stream, "after": after, "last": last})
    return map(Event._make, rows)


def lines(connection: Connection, stream: int) -> Iterator[Event]:
    """All lines of ``stream``, oldest first, read a thousand at a time."""
    after = 0
    while found := page(connection, stream, after=after, limit=1000):
        yield from found
        after = found[-1].seq


def every_line(connection: Connection) -> Iterator[Event]:
    """All lines of all streams, stream by stream in order of number, 5,000 at a time."""
    at = {"stream": -(2**62), "seq": 0}
    while rows := connection.execute(_EVERY, at).all():
        yield from map(Event._make, rows)
        at = {"stream": rows[-1][0], "seq": rows[-1][1]}
