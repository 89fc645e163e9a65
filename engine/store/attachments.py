"""Rows of attachments, and the bytes of the small ones."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from engine.clock import HOUR
from engine.model import Attachment
from engine.store.attachment_folder import AttachmentFolder
from engine.store.database import Database
from engine.store.rows import AnyRow
from engine.store.tables import attachment, attachment_bytes

GRACE = HOUR
"""How old a file without a row must be before it is taken for an orphan, in microseconds."""
_AT_ONCE = 500

_COLUMNS = (
    attachment.c.uid,
    attachment.c.instance_id,
    attachment.c.task_no,
    attachment.c.seq,
    attachment.c.actor,
    attachment.c.added,
    attachment.c.size,
    attachment.c.media_type,
    attachment.c.sha256,
    attachment.c.name,
    attachment.c.subject_id,
    attachment.c.salt,
    attachment.c.removed,
)
_BY_UID = select(*_COLUMNS).where(attachment.c.uid == bindparam("uid"))
_OF_INSTANCE = (
    select(*_COLUMNS)
    .where(attachment.c.instance_id == bindparam("instance"))
    .order_by(attachment.c.id)
)
_COUNT = (
    select(func.count())
    .select_from(attachment)
    .where(attachment.c.instance_id == bindparam("instance"), attachment.c.removed.is_(None))
)
_LIVE = select(attachment.c.sha256).where(
    attachment.c.sha256.in_(bindparam("names", expanding=True)), attachment.c.removed.is_(None)
)
_BYTES = select(attachment_bytes.c.ciphertext).where(attachment_bytes.c.uid == bindparam("uid"))
_ADD = insert(attachment)
_ADD_BYTES = insert(attachment_bytes)
_REMOVE = (
    update(attachment)
    .where(attachment.c.uid == bindparam("which"))
    .values(removed=bindparam("at"), salt=None)
)
_REMOVE_BYTES = delete(attachment_bytes).where(attachment_bytes.c.uid == bindparam("which"))


def _attachment_of(row: AnyRow) -> Attachment:
    return Attachment(
        uid=UUID(bytes=row[0]),
        instance=row[1],
        task=row[2],
        seq=row[3],
        actor=row[4],
        added=row[5],
        size=row[6],
        media_type=row[7],
        sha256=row[8],
        name=row[9],
        subject=row[10],
        salt=row[11],
        removed=row[12],
    )


def count(connection: Connection, instance: int) -> int:
    """How many files an instance has, without those removed."""
    return connection.scalar(_COUNT, {"instance": instance}) or 0


def add(connection: Connection, new: Attachment, ciphertext: bytes | None) -> None:
    """Insert an attachment, with its bytes unless they lie in a file."""
    connection.execute(
        _ADD,
        {
            "uid": new.uid.bytes,
            "instance_id": new.instance,
            "task_no": new.task,
            "seq": new.seq,
            "actor": new.actor,
            "added": new.added,
            "size": new.size,
            "media_type": new.media_type,
            "sha256": new.sha256,
            "name": new.name,
            "subject_id": new.subject,
            "salt": new.salt,
            "removed": None,
        },
    )
    if ciphertext is not None:
        connection.execute(_ADD_BYTES, {"uid": new.uid.bytes, "ciphertext": ciphertext})


def find(connection: Connection, uid: UUID) -> Attachment | None:
    """An attachment, removed or not."""
    row = connection.execute(_BY_UID, {"uid": uid.bytes}).one_or_none()
    return None if row is None else _attachment_of(row)


def of_instance(connection: Connection, number: int) -> list[Attachment]:
    """All attachments of instance ``number``, removed or not, in the order they were added."""
    return [_attachment_of(row) for row in connection.execute(_OF_INSTANCE, {"instance": number})]


def ciphertext(connection: Connection, uid: UUID) -> bytes | None:
    """The sealed bytes of a small attachment; ``None`` where they lie in a file, or are gone."""
    return connection.scalar(_BYTES, {"uid": uid.bytes})


def remove(connection: Connection, uid: UUID, at: int) -> None:
    """Delete the bytes and the salt, without which no copy of them opens; the row stays."""
    connection.execute(_REMOVE, {"which": uid.bytes, "at": at})
    connection.execute(_REMOVE_BYTES, {"which": uid.bytes})


def live(connection: Connection, names: Iterable[str]) -> set[str]:
    """Those of ``names`` that are hashes of attachments which are there."""
    return set(connection.scalars(_LIVE, {"names": list(names)}))


def sweep(database: Database, folder: AttachmentFolder, now: int) -> int:
    """Delete files that no row refers to and that are older than an hour; returns how many.

    Args:
        database: open; nothing is written to it.
        folder: of the files.
        now: microseconds since the epoch, UTC.
    """
    orphans = 0
    with database.reading() as connection:
        old = sorted(folder.older_than(now - GRACE))
        for first in range(0, len(old), _AT_ONCE):
            names = old[first : first + _AT_ONCE]
            for name in set(names) - live(connection, names):
                folder.drop(name)
                orphans += 1
    return orphans
