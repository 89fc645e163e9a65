"""Files on their way into the store, sealed, and out of it again."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

from engine.errors import AttachmentDamaged, NotFound
from engine.library.personal import open_references
from engine.store import attachments, sealed
from engine.store.sealed import Subject
from engine.vault import PIECE, Vault, new_salt, open_blob, parse_reference, seal_blob

if TYPE_CHECKING:
    from engine.model import Attachment
    from engine.store import AttachmentFolder, Connection
    from engine.store.attachment_folder import WrittenFile

IN_TABLE = 1024 * 1024
"""Bytes up to which a file lies in the database, beyond it in the folder."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SealedFile:
    """A file sealed for ``owner``: its ciphertext, or where that was written."""

    uid: UUID
    size: int
    media_type: str
    owner: Subject
    salt: bytes
    sha256: str
    ciphertext: bytes | None
    written: WrittenFile | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenFile:
    """A file for who may have it: ``pieces`` are its bytes, to be read once, or closed."""

    uid: UUID
    name: str
    media_type: str
    size: int
    pieces: Iterator[bytes]


def seal_file(
    vault: Vault,
    folder: AttachmentFolder | None,
    owner: Subject,
    uid: UUID,
    source: BinaryIO,
    media_type: str,
) -> SealedFile:
    """Seal all of ``source`` as attachment ``uid``; a large one is written to ``folder``.

    ``source`` is buffered and seekable.

    Raises:
        NotFound: the owner's key was erased.
        KeysUnfit: the vault's key is not the one that wrapped it.
    """
    salt = new_salt()
    key = _key(vault, owner.uid, owner.wrapped, salt, uid)
    size = source.seek(0, 2)
    source.seek(0)
    pieces = seal_blob(key, source)
    written, ciphertext = None, None
    if folder is None or size <= IN_TABLE:
        ciphertext = b"".join(pieces)
        sha256 = hashlib.sha256(ciphertext).hexdigest()
    else:
        written = folder.write(pieces)
        sha256 = written.sha256
    return SealedFile(
        uid=uid,
        size=size,
        media_type=media_type,
        owner=owner,
        salt=salt,
        sha256=sha256,
        ciphertext=ciphertext,
        written=written,
    )


def open_file(
    connection: Connection, vault: Vault, folder: AttachmentFolder | None, kept: Attachment
) -> OpenFile:
    """Open what is kept of an attachment, after comparing it with its hash.

    Raises:
        NotFound: it was removed, or its subject's key was erased.
        AttachmentDamaged: its bytes are gone or were changed.
        KeysUnfit: the vault's key is not the one that wrapped the subject's.
    """
    owner = sealed.find_subject(connection, kept.subject)
    if owner is None or kept.salt is None:
        raise NotFound(attachment=str(kept.uid))
    key = _key(vault, owner.uid, owner.wrapped, kept.salt, kept.uid)
    source = _source(connection, folder, kept)
    if sha256_of(source) != kept.sha256:
        source.close()
        raise AttachmentDamaged(problem="hash", attachment=str(kept.uid))
    source.seek(0)
    pieces = open_blob(key, source)
    first = next(pieces)  # what does not open says so before anything is handed out
    return OpenFile(
        uid=kept.uid,
        name=names(connection, vault, [kept])[kept.uid],
        media_type=kept.media_type,
        size=kept.size,
        pieces=_all(first, pieces),
    )


def sha256_of(source: BinaryIO) -> str:
    """The hash of all of ``source`` (seekable), hexadecimal."""
    digest = hashlib.sha256()
    source.seek(0)
    while piece := source.read(PIECE):
        digest.update(piece)
    return digest.hexdigest()


def names(connection: Connection, vault: Vault, listed: list[Attachment]) -> dict[UUID, str]:
    """The names of attachments by their ids; an erased one is empty."""
    references = {kept.uid: parse_reference(kept.name) for kept in listed}
    opened = open_references(connection, vault, references.values())
    return {uid: str(opened.get(reference.text, "")) for uid, reference in references.items()}


def _source(connection: Connection, folder: AttachmentFolder | None, kept: Attachment) -> BinaryIO:
    ciphertext = attachments.ciphertext(connection, kept.uid)
    if ciphertext is not None:
        return BytesIO(ciphertext)
    if folder is None:
        raise AttachmentDamaged(problem="missing", attachment=str(kept.uid))
    return folder.open(kept.sha256)


def _key(vault: Vault, uid: bytes, wrapped: bytes | None, salt: bytes, attachment: UUID) -> bytes:
    if wrapped is None:
        raise NotFound(attachment=str(attachment))
    return vault.derive(uid, wrapped, salt, f"attachment:{attachment}")


def _all(first: bytes, others: Generator[bytes]) -> Generator[bytes]:
    try:
        yield first
        yield from others
    finally:
        others.close()
