"""Somebody adds a file to an instance."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, ClassVar, Final
from uuid import UUID

from engine.commands.command import AlreadyDone, InstanceCommand
from engine.commands.held import ensure_not_ended
from engine.errors import AttachmentsFull, Conflict, EngineError, FileTooLarge, Forbidden, NotFound
from engine.library import CUSTOMER
from engine.library.attachment_rights import rights
from engine.library.attachments import SealedFile, seal_file, sha256_of
from engine.library.media_types import file_name, media_type_of
from engine.model import MOST_BYTES, MOST_FILES, Actor, Attachment, Receipt
from engine.store import attachments, instances, sealed, tasks
from engine.store.sealed import Subject

if TYPE_CHECKING:
    from engine.commands.tools import Tools
    from engine.commands.work import Work
    from engine.model import Instance
    from engine.store import Connection

NAME: Final = "file_name"
"""Path of the sealed name: it says to a face that masks values what kind of text it is."""
_NOT_YET = 0
"""Number of a subject that is not inserted yet."""


@dataclass(frozen=True, slots=True)
class Upload:
    """The bytes of a file, plain: ``source`` is buffered and seekable and stays the caller's.

    As a text it is the hash of the bytes, which only the keyed fingerprint of a request may see.
    """

    source: BinaryIO

    def __str__(self) -> str:
        """SHA-256, hexadecimal."""
        return sha256_of(self.source)

    @property
    def size(self) -> int:
        """Bytes, 0 or more."""
        return self.source.seek(0, 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class AddAttachment(InstanceCommand):
    """Add ``upload`` to ``instance`` under the file name ``name``; both are sealed.

    ``task`` is the task on whose page it was added. The receipt's effect ``attached`` holds the
    attachment's id. What has long work to do, sealing and writing, is done before the transaction.

    Raises:
        NotFound: no such instance, or no such task in it.
        FileTooLarge, FileTypeRefused: more than 10 MB, or none of the types that are taken.
        Forbidden: the actor neither works on the instance nor brings messages to it.
        InstanceEnded: it is over.
        AttachmentsFull: it has 200 files.
        StaleVersion: the instance changed since it was read.
        Conflict: the personal data of the instance were erased.
    """

    needs: ClassVar[str | None] = None

    instance: UUID
    task: UUID | None = None
    name: str
    upload: Upload
    sealed_before: SealedFile | None = None

    def prepare(self, actor: Actor, tools: Tools, connection: Connection) -> AddAttachment:
        """Look at the bytes and seal them; whom ``execute`` turns away costs no sealing."""
        size = self.upload.size
        if size > MOST_BYTES:
            raise FileTooLarge(bytes=size, most_bytes=MOST_BYTES)
        media_type = media_type_of(self.upload.source)
        instance = instances.find(connection, self.instance)
        if instance is None:
            raise NotFound(instance=str(self.instance))
        is_full = attachments.count(connection, instance.id) >= MOST_FILES
        if is_full or not (instance.is_open and rights(connection, actor, instance.id).adds):
            return self
        owner = _owner(connection, instance) or Subject(_NOT_YET, *tools.vault.new_subject())
        if owner.wrapped is None:
            return self
        return replace(self, sealed_before=self._seal(tools, owner, media_type))

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write the row and the line; a file that no row will refer to is deleted."""
        with self._discarding(work.tools, self.sealed_before):
            instance = work.hold(self.instance)
            work.match(instance.version)
            number = self._ensure_may(actor, work, instance)
            owner = self._hold_owner(work, instance)
            file = self.sealed_before
            if file is None or file.owner.uid != owner.uid:
                # Its subject, or the right to add it, came between: rare, so under the lock.
                file = self._seal(work.tools, owner, media_type_of(self.upload.source))
            with self._discarding(work.tools, file):
                return self._write(actor, work, instance, number, file, owner)

    def _ensure_may(self, actor: Actor, work: Work, instance: Instance) -> int | None:
        """Refuse, or answer with the number of the task."""
        if not rights(work.connection, actor, instance.id).adds:
            raise Forbidden(instance=str(instance.uid))
        ensure_not_ended(instance)
        if attachments.count(work.connection, instance.id) >= MOST_FILES:
            raise AttachmentsFull(instance=str(instance.uid), most=MOST_FILES)
        if self.task is None:
            return None
        found = tasks.find(work.connection, self.task)
        if found is None or found[0].instance != instance.id:
            raise NotFound(task=str(self.task))
        return found[0].no

    def _hold_owner(self, work: Work, instance: Instance) -> Subject:
        """The subject of the instance; the first file may bring one."""
        owner = _owner(work.connection, instance)
        if owner is None:
            before = self.sealed_before
            uid, wrapped = (
                work.tools.vault.new_subject()
                if before is None or before.owner.wrapped is None
                else (before.owner.uid, before.owner.wrapped)
            )
            return sealed.add_subject(work.connection, uid, wrapped, work.now(), None, CUSTOMER)
        if owner.wrapped is None:
            raise Conflict(problem="subject_erased", instance=str(instance.uid))
        return owner

    def _write(
        self,
        actor: Actor,
        work: Work,
        instance: Instance,
        task: int | None,
        file: SealedFile,
        owner: Subject,
    ) -> Receipt:
        folder = work.tools.attachments
        if file.written is not None and folder is not None:
            folder.keep(file.written)
        sealer = work.sealer(instance, owner)
        name = sealer.put(NAME, file_name(self.name, file.media_type))
        sealer.write()
        given = {
            "name": name,
            "size": file.size,
            "media_type": file.media_type,
            "sha256": file.sha256,
        }
        content = {"attachment": str(file.uid), "task": task, "input": given}
        effect = {"e": "attached", "attachment": str(file.uid)}
        owned = replace(instance, subject=owner.id)
        receipt = work.note(owned, "attachment.added", content, effect)
        new = Attachment(
            uid=file.uid,
            instance=instance.id,
            task=task,
            seq=receipt.version,
            actor=actor.id,
            added=work.now(),
            size=file.size,
            media_type=file.media_type,
            sha256=file.sha256,
            name=name["v"],
            subject=owner.id,
            salt=file.salt,
        )
        attachments.add(work.connection, new, file.ciphertext)
        return receipt

    def _seal(self, tools: Tools, owner: Subject, media_type: str) -> SealedFile:
        source = self.upload.source
        return seal_file(tools.vault, tools.attachments, owner, tools.new_id(), source, media_type)

    @contextmanager
    def _discarding(self, tools: Tools, file: SealedFile | None) -> Iterator[None]:
        """Delete what was written if the command is refused, or was done before."""
        try:
            yield
        except (EngineError, AlreadyDone):
            if file is not None and file.written is not None and tools.attachments is not None:
                tools.attachments.discard(file.written)
            raise


def _owner(connection: Connection, instance: Instance) -> Subject | None:
    return None if instance.subject is None else sealed.find_subject(connection, instance.subject)
