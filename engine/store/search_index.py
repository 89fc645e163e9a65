"""The search index as it is written: by a job, from log and vault; forgotten with the person."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, text

from engine.store.tables import actor, event, sealed, search_mark, search_word, subject

NOBODY = 0
"""Stands for "nobody's" where a word is from what is no personal data."""
LATE = 10_000_000
"""Microseconds: so long after its moment a line may still be committed, on PostgreSQL."""

_LINES = (
    select(event.c.stream, func.max(event.c.seq).label("seq"), func.max(event.c.at).label("at"))
    # "+ 0" keeps the planner from going through the log by stream, from its beginning.
    .where(
        event.c.actor.in_(select(actor.c.id)),
        event.c.at >= bindparam("since"),
        event.c.stream + 0 > 0,
    )
    .group_by(event.c.stream)
    .subquery()
)
_BEHIND: Any = (
    select(_LINES.c.stream, func.coalesce(search_mark.c.seq, 0), _LINES.c.seq, _LINES.c.at)
    .select_from(_LINES.outerjoin(search_mark, search_mark.c.instance_id == _LINES.c.stream))
    .where(_LINES.c.seq > func.coalesce(search_mark.c.seq, 0))
    .order_by(_LINES.c.at, _LINES.c.stream)
    .limit(bindparam("limit"))
)
_NEWEST = select(func.max(search_mark.c.at))
_SEALED = (
    select(
        sealed.c.stream,
        sealed.c.seq,
        sealed.c.n,
        sealed.c.nonce,
        sealed.c.ciphertext,
        subject.c.uid,
        subject.c.wrapped,
        subject.c.id,
    )
    .join(subject, subject.c.id == sealed.c.subject_id)
    .where(
        sealed.c.stream.in_(bindparam("streams", expanding=True)),
        sealed.c.seq.in_(bindparam("seqs", expanding=True)),
        subject.c.wrapped.is_not(None),
    )
    .with_for_update(read=True, of=subject)
)
_ADD = text(
    "INSERT INTO search_word (word, instance_id, subject_id) VALUES (:word, :instance, :subject)"
    " ON CONFLICT (word, instance_id, subject_id) DO NOTHING"
)
_MARK = text(
    "INSERT INTO search_mark (instance_id, seq, at) VALUES (:instance, :seq, :at)"
    " ON CONFLICT (instance_id) DO UPDATE SET seq = excluded.seq, at = excluded.at"
)
_FORGET = delete(search_word).where(search_word.c.subject_id == bindparam("whose"))


@dataclass(frozen=True, slots=True)
class Behind:
    """An instance with lines behind number ``seen`` that are not in the index, up to ``seq``."""

    instance: int
    seen: int
    seq: int
    at: int


def behind(connection: Connection, limit: int) -> list[Behind]:
    """Instances whose log went on since they were indexed, the longest silent first.

    One range of an index for each person: what is old is not looked at again.
    """
    newest: int | None = connection.scalar(_NEWEST)
    since = 0 if newest is None else newest - LATE
    rows = connection.execute(_BEHIND, {"since": since, "limit": limit})
    return [Behind(*row) for row in rows]


def sealed_rows(connection: Connection, places: Collection[tuple[int, int, int]]) -> list[Any]:
    """Sealed rows at (stream, seq, n) with whose they are, those of the erased left out.

    Locks the persons against erasure until the transaction ends. Each row: stream, seq, n, nonce,
    ciphertext, the person's uid, wrapped key and number.
    """
    if not places:
        return []
    streams, seqs = {place[0] for place in places}, {place[1] for place in places}
    rows = connection.execute(_SEALED, {"streams": sorted(streams), "seqs": sorted(seqs)})
    return [row for row in rows if tuple(row[:3]) in set(places)]


def add(connection: Connection, words: Iterable[tuple[int, int, int]]) -> None:
    """Let words (digest, instance, subject or ``NOBODY``) find instances; again does nothing."""
    rows = [{"word": w, "instance": i, "subject": s} for w, i, s in sorted(words)]
    if rows:
        connection.execute(_ADD, rows)


def mark(connection: Connection, done: Iterable[Behind]) -> None:
    """Note that these instances are indexed up to their ``seq``."""
    rows = [{"instance": one.instance, "seq": one.seq, "at": one.at} for one in done]
    if rows:
        connection.execute(_MARK, rows)


def forget_subject(connection: Connection, whose: int) -> None:
    """Drop what a person whose data are erased is found by, in the transaction that erases them.

    Empty ``subject.wrapped`` first: what a worker indexes at the same moment is then held back.
    """
    connection.execute(_FORGET, {"whose": whose})


def forget_all(connection: Connection) -> None:
    """Empty the index; workers fill it again from log and vault."""
    connection.execute(delete(search_word))
    connection.execute(delete(search_mark))
