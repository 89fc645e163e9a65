"""A file that should not be there goes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.errors import Forbidden, NotFound
from engine.library.attachment_rights import rights
from engine.model import Actor, Receipt
from engine.store import attachments

if TYPE_CHECKING:
    from engine.commands.work import Work
    from engine.model import Attachment

CORRECTS = "instance.correct"


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoveAttachment(InstanceCommand):
    """Delete the bytes of ``attachment``; that it was there stays in the log.

    Its file goes after the commit. What makes its key goes with the commit, so that a copy of the
    file, in a backup say, opens no more; the subject's key stays. ``reason`` is free text, so it
    is sealed.

    Raises:
        NotFound: no such attachment, or none any more.
        Forbidden: the actor neither added it, and still works on the instance, nor may correct
            instances.
        StaleVersion: the instance changed since it was read.
    """

    needs: ClassVar[str | None] = None

    attachment: UUID
    reason: str = ""

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write the line, delete the bytes."""
        instance = work.hold(self._find(work).instance)
        work.match(instance.version)
        kept = self._find(work)
        if kept.is_removed:
            raise NotFound(attachment=str(kept.uid))
        is_theirs = kept.actor == actor.id and rights(work.connection, actor, instance.id).adds
        if not (is_theirs or actor.may(CORRECTS)):
            raise Forbidden(needs=CORRECTS)
        content: dict[str, object] = {"attachment": str(kept.uid)}
        if self.reason.strip():
            sealer = work.sealer(instance)
            content["input"] = {"reason": sealer.put("reason", self.reason)}
            sealer.write()
        effect = {"e": "detached", "attachment": str(kept.uid)}
        receipt = work.note(instance, "attachment.removed", content, effect)
        attachments.remove(work.connection, kept.uid, work.now())
        if work.tools.attachments is not None:
            work.unit.afterwards.append(partial(work.tools.attachments.drop, kept.sha256))
        return receipt

    def _find(self, work: Work) -> Attachment:
        kept = attachments.find(work.connection, self.attachment)
        if kept is None:
            raise NotFound(attachment=str(self.attachment))
        return kept
