"""The files of an instance, and the bytes of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.errors import Forbidden, NotFound, NotYours
from engine.library.attachment_rights import Rights, rights
from engine.library.attachments import OpenFile, names, open_file
from engine.model import Actor, Attachment
from engine.queries.query import Query
from engine.store import attachments, instances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.queries.query import Reading

READS = "personal.read"
CORRECTS = "instance.correct"


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentLine:
    """A file in a list; ``name`` is ``None`` for who may not see it, and empty once erased."""

    attachment: Attachment
    name: str | None
    may_remove: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentList:
    """Files, oldest first, removed ones among them.

    ``may_open``: names and bytes are the reader's to see. ``may_add``: they may add further ones.
    """

    lines: tuple[AttachmentLine, ...]
    may_open: bool
    may_add: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachments(Query[AttachmentList]):
    """The files of ``instance``.

    ``beside`` are further instances of the same complaint, whose workers see names and bytes as
    well; a face takes them from the register, never from a request.

    Raises:
        NotFound: there is no such instance.
        NotYours: the actor may not read instances and has no task in it.
    """

    needs: ClassVar[str | None] = None

    instance: UUID
    beside: tuple[UUID, ...] = ()

    def execute(self, actor: Actor, reading: Reading) -> AttachmentList:
        """Read the rows, open the names."""
        instance = instances.find(reading.connection, self.instance)
        if instance is None:
            raise NotFound(instance=str(self.instance))
        allowed = _rights(actor, reading, instance.id, self.beside)
        if not allowed.sees:
            raise NotYours(instance=str(self.instance))
        listed = attachments.of_instance(reading.connection, instance.id)
        may_open = allowed.works and actor.may(READS)
        opened = names(reading.connection, reading.vault, listed) if may_open else {}
        return AttachmentList(
            lines=tuple(
                AttachmentLine(
                    attachment=kept,
                    name=opened.get(kept.uid),
                    may_remove=_may_remove(actor, kept, allowed),
                )
                for kept in listed
            ),
            may_open=may_open,
            may_add=allowed.adds and instance.is_open,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadAttachment(Query[OpenFile]):
    """The bytes of ``attachment``, for who works on an open task of its instance.

    ``beside`` as for ``Attachments``. Anybody else opens it on the record: ``OpenAttachment``.

    Raises:
        NotFound: no such attachment, or it was removed or erased.
        Forbidden: the actor works on no task of the instance.
        AttachmentDamaged: its bytes are gone or were changed.
    """

    needs: ClassVar[str | None] = READS

    attachment: UUID
    beside: tuple[UUID, ...] = ()

    def execute(self, actor: Actor, reading: Reading) -> OpenFile:
        """Check, compare with the hash, open."""
        kept = attachments.find(reading.connection, self.attachment)
        if kept is None:
            raise NotFound(attachment=str(self.attachment))
        if not _rights(actor, reading, kept.instance, self.beside).works:
            raise Forbidden(needs="personal.unmask")
        return open_file(reading.connection, reading.vault, reading.attachments, kept)


def _rights(actor: Actor, reading: Reading, instance: int, beside: Sequence[UUID]) -> Rights:
    numbers = set(instances.numbers(reading.connection, beside)) - {instance}
    return rights(reading.connection, actor, instance, sorted(numbers))


def _may_remove(actor: Actor, kept: Attachment, allowed: Rights) -> bool:
    if kept.is_removed:
        return False
    return actor.may(CORRECTS) or (kept.actor == actor.id and allowed.adds)
