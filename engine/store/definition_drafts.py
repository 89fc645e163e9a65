"""Drafts of drawings, tables and forms: one a file, shared by all who draw."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from engine.store.rows import AnyRow
from engine.store.tables import definition_draft as draft

_TOLD = (draft.c.file, draft.c.version, draft.c.base, draft.c.sha256, draft.c.saved, draft.c.actor)
_ALL = select(*_TOLD).order_by(draft.c.file)
_ONE = select(*_TOLD).where(draft.c.file == bindparam("file"))
_SOURCE = select(draft.c.source).where(draft.c.file == bindparam("file"))
_ADD = insert(draft)
_PUT = update(draft).where(draft.c.file == bindparam("of"))
_DROP = delete(draft).where(draft.c.file == bindparam("file"))
_DROP_SAME = delete(draft).where(
    draft.c.file == bindparam("file"), draft.c.sha256 == bindparam("sha256")
)


@dataclass(frozen=True, kw_only=True, slots=True)
class DefinitionDraft:
    """A draft of one file, without its bytes.

    ``base`` is the published version that it was begun on, 0 for a file that is not published;
    ``saved`` in microseconds since the epoch, UTC, by the person ``actor``.
    """

    file: str
    version: int
    base: int
    sha256: str
    saved: int
    actor: int


def drafts(connection: Connection) -> list[DefinitionDraft]:
    """All drafts, by file."""
    return [_draft(row) for row in connection.execute(_ALL)]


def find(connection: Connection, file: str) -> DefinitionDraft | None:
    """The draft of one file."""
    row = connection.execute(_ONE, {"file": file}).one_or_none()
    return None if row is None else _draft(row)


def source(connection: Connection, file: str) -> bytes | None:
    """Its bytes as they were saved."""
    found = connection.scalar(_SOURCE, {"file": file})
    return None if found is None else bytes(found)


def put(connection: Connection, new: DefinitionDraft, content: bytes) -> None:
    """Keep a draft; a version above 1 takes the place of the one before."""
    values = {
        "version": new.version,
        "base": new.base,
        "sha256": new.sha256,
        "source": content,
        "saved": new.saved,
        "actor": new.actor,
    }
    if new.version == 1:
        connection.execute(_ADD, {"file": new.file, **values})
    else:
        connection.execute(_PUT, {"of": new.file, **values})


def drop(connection: Connection, file: str) -> bool:
    """Forget a draft; whether there was one."""
    return connection.execute(_DROP, {"file": file}).rowcount > 0


def drop_same(connection: Connection, file: str, sha256: str) -> None:
    """Forget a draft that holds just these bytes: they are published."""
    connection.execute(_DROP_SAME, {"file": file, "sha256": sha256})


def _draft(row: AnyRow) -> DefinitionDraft:
    return DefinitionDraft(
        file=row.file,
        version=row.version,
        base=row.base,
        sha256=row.sha256,
        saved=row.saved,
        actor=row.actor,
    )
