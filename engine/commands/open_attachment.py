"""Somebody opens a file of an instance that they do not work on: that is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import Command
from engine.commands.unmask import record_access
from engine.errors import BadInput, NotFound
from engine.library.attachments import OpenFile, open_file
from engine.model import Actor
from engine.store import attachments, instances

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenAttachment(Command[OpenFile]):
    """Open ``attachment`` for who would see its values masked.

    ``reason`` is free text, so it is sealed; the ``access`` stream names who, which and when.

    Raises:
        NotFound: no such attachment, or it was removed or erased.
        BadInput: no reason.
        AttachmentDamaged: its bytes are gone or were changed.
    """

    needs: ClassVar[str | None] = "personal.unmask"

    attachment: UUID
    reason: str

    def execute(self, actor: Actor, work: Work) -> OpenFile:
        """Open, and record it."""
        kept = attachments.find(work.connection, self.attachment)
        instance = None if kept is None else instances.find_by_id(work.connection, kept.instance)
        if kept is None or instance is None:
            raise NotFound(attachment=str(self.attachment))
        if not self.reason.strip():
            raise BadInput(problem="reason_missing")
        opened = open_file(work.connection, work.tools.vault, work.tools.attachments, kept)
        told = {"attachment": str(kept.uid)}
        record_access(work, instance, "attachment.opened", told, self.reason)
        return opened
