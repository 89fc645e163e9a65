"""Rows of sealed personal data: the store keeps them and cannot read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from engine.store.tables import draft, sealed, subject

_ADD_SUBJECT = insert(subject).returning(subject.c.id)
_SUBJECT = select(subject.c.id, subject.c.uid, subject.c.wrapped)
_BY_ID = _SUBJECT.where(subject.c.id == bindparam("id"))
_BY_ROLE = _SUBJECT.where(
    subject.c.parent == bindparam("parent"), subject.c.role == bindparam("role")
)
_ADD = insert(sealed)
_ROWS = (
    select(
        sealed.c.stream,
        sealed.c.seq,
        sealed.c.n,
        sealed.c.nonce,
        sealed.c.ciphertext,
        subject.c.uid,
        subject.c.wrapped,
    )
    .join(subject, subject.c.id == sealed.c.subject_id)
    .where(
        sealed.c.stream.in_(bindparam("streams", expanding=True)),
        sealed.c.seq.in_(bindparam("seqs", expanding=True)),
    )
)
_SAVE_DRAFT = text(
    "INSERT INTO draft"
    " (instance_id, task_no, actor, version, saved, subject_id, nonce, ciphertext)"
    " VALUES (:instance, :task, :actor, 1, :saved, :subject, :nonce, :ciphertext)"
    " ON CONFLICT (instance_id, task_no, actor) DO UPDATE SET version = draft.version + 1,"
    " saved = excluded.saved, subject_id = excluded.subject_id, nonce = excluded.nonce,"
    " ciphertext = excluded.ciphertext RETURNING version"
)
_DRAFT = (
    select(
        draft.c.version,
        draft.c.saved,
        draft.c.nonce,
        draft.c.ciphertext,
        subject.c.uid,
        subject.c.wrapped,
    )
    .join(subject, subject.c.id == draft.c.subject_id)
    .where(
        draft.c.instance_id == bindparam("instance"),
        draft.c.task_no == bindparam("task"),
        draft.c.actor == bindparam("actor"),
    )
)
_OF_TASK = (draft.c.instance_id == bindparam("instance"), draft.c.task_no == bindparam("task"))
_DROP_DRAFTS = delete(draft).where(*_OF_TASK)
_DROP_DRAFT = delete(draft).where(*_OF_TASK, draft.c.actor == bindparam("actor"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose data: ``wrapped`` is the key, itself encrypted; ``None`` once it was erased."""

    id: int
    uid: bytes
    wrapped: bytes | None


@dataclass(frozen=True, slots=True)
class SealedRow:
    """All values of one subject in one request: row ``n`` of event ``seq`` of ``stream``."""

    stream: int
    seq: int
    n: int
    nonce: bytes
    ciphertext: bytes
    uid: bytes
    wrapped: bytes | None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """The sealed draft of one person for one task; ``saved`` in microseconds, UTC."""

    version: int
    saved: int
    nonce: bytes
    ciphertext: bytes
    uid: bytes
    wrapped: bytes | None


def add_subject(
    connection: Connection, uid: bytes, wrapped: bytes, at: int, parent: int | None, role: str
) -> Subject:
    """Insert a subject; one with a parent is that subject's ``role`` (a witness, a child …)."""
    number = connection.scalar(
        _ADD_SUBJECT,
        {"uid": uid, "wrapped": wrapped, "created": at, "parent": parent, "role": role},
    )
    return Subject(int(number or 0), uid, wrapped)


def find_subject(connection: Connection, number: int) -> Subject | None:
    """A subject by number."""
    row = connection.execute(_BY_ID, {"id": number}).one_or_none()
    return None if row is None else Subject(*row)


def find_role(connection: Connection, parent: int, role: str) -> Subject | None:
    """The subject that has ``role`` beside ``parent``."""
    row = connection.execute(_BY_ROLE, {"parent": parent, "role": role}).one_or_none()
    return None if row is None else Subject(*row)


def add(
    connection: Connection, stream: int, seq: int, rows: Sequence[tuple[int, int, bytes, bytes]]
) -> None:
    """Insert sealed rows of event ``seq``: each (n, subject, nonce, ciphertext)."""
    connection.execute(
        _ADD,
        [
            {
                "stream": stream,
                "seq": seq,
                "n": n,
                "subject_id": owner,
                "nonce": nonce,
                "ciphertext": ciphertext,
            }
            for n, owner, nonce, ciphertext in rows
        ],
    )


def rows(connection: Connection, events: Iterable[tuple[int, int]]) -> list[SealedRow]:
    """The sealed rows of ``events`` (stream, seq), with the keys of their subjects.

    One statement however many streams there are, none for no events.
    """
    wanted = set(events)
    if not wanted:
        return []
    streams, seqs = {stream for stream, _ in wanted}, {seq for _, seq in wanted}
    found = connection.execute(_ROWS, {"streams": sorted(streams), "seqs": sorted(seqs)})
    return [SealedRow(*row) for row in found if (row.stream, row.seq) in wanted]


def save_draft(
    connection: Connection,
    *,
    instance: int,
    task: int,
    actor: int,
    saved: int,
    subject_id: int,
    nonce: bytes,
    ciphertext: bytes,
) -> int:
    """Insert or replace a draft; returns its new version."""
    version = connection.scalar(
        _SAVE_DRAFT,
        {
            "instance": instance,
            "task": task,
            "actor": actor,
            "saved": saved,
            "subject": subject_id,
            "nonce": nonce,
            "ciphertext": ciphertext,
        },
    )
    return int(version or 0)


def find_draft(connection: Connection, instance: int, task: int, actor: int) -> DraftRow | None:
    """One person's draft for one task."""
    row = connection.execute(
        _DRAFT, {"instance": instance, "task": task, "actor": actor}
    ).one_or_none()
    return None if row is None else DraftRow(*row)


def drop_draft(connection: Connection, instance: int, task: int, actor: int) -> bool:
    """Delete one person's draft; whether there was one."""
    done = connection.execute(_DROP_DRAFT, {"instance": instance, "task": task, "actor": actor})
    return done.rowcount > 0


def drop_drafts(connection: Connection, instance: int, task: int) -> None:
    """Delete everybody's drafts for a task that is done."""
    connection.execute(_DROP_DRAFTS, {"instance": instance, "task": task})
