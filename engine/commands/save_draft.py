"""What somebody has typed so far, kept for them alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import Command
from engine.commands.taking import acting_on, ensure_open
from engine.errors import BadInput, NotYours
from engine.library import draft_place
from engine.model import Actor, canonical
from engine.store import sealed

if TYPE_CHECKING:
    from engine.commands.work import Work

MAX_BYTES = 200_000


@dataclass(frozen=True, kw_only=True, slots=True)
class SaveDraft(Command[int]):
    """Keep ``answers`` to ``task``, unchecked, as the actor's draft; answers with its version.

    The last save wins; ``if_match`` may name the draft's version. All of it is sealed, and it
    leaves no event. Values are JSON; numbers with a point are given as text.

    Raises:
        TaskAlreadyClosed: there is nothing to answer any more.
        NotYours: the task is neither the actor's nor offered to them.
        BadInput: larger than 200,000 bytes, or a value that cannot be kept.
        StaleVersion: the draft changed since it was read.
    """

    needs: ClassVar[str | None] = "task.complete"

    task: UUID
    answers: Mapping[str, object]

    def execute(self, actor: Actor, work: Work) -> int:
        """Seal and keep."""
        held = work.hold_task(self.task)
        task, instance = held.task, held.instance
        ensure_open(task)
        acting = acting_on(work, task)
        has = task.assignee is not None and task.assignee in (acting.id, acting.on_behalf)
        if not (has or task.is_offered_to(acting)):
            raise NotYours(task=str(task.uid))
        if len(canonical(dict(self.answers))) > MAX_BYTES:
            raise BadInput(problem="too_large", bytes=MAX_BYTES)
        known = sealed.find_draft(work.connection, instance.id, task.no, actor.id)
        work.match(0 if known is None else known.version)
        sealer = work.sealer(instance, held.subject)
        owner = sealer.customer()
        if instance.subject is None:
            work.unit.set_subject(instance, owner.id)
        if owner.wrapped is None:
            return 0
        place = draft_place(instance.id, task.no, actor.id)
        nonce, ciphertext = work.tools.vault.seal(
            owner.uid, owner.wrapped, place, {"answers": dict(self.answers)}
        )
        return sealed.save_draft(
            work.connection,
            instance=instance.id,
            task=task.no,
            actor=actor.id,
            saved=work.now(),
            subject_id=owner.id,
            nonce=nonce,
            ciphertext=ciphertext,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class DiscardDraft(Command[bool]):
    """Forget the actor's draft for ``task``; answers whether there was one.

    Raises:
        NotFound: no such task.
    """

    needs: ClassVar[str | None] = "task.complete"

    task: UUID

    def execute(self, actor: Actor, work: Work) -> bool:
        """Delete the row."""
        held = work.hold_task(self.task)
        return sealed.drop_draft(work.connection, held.instance.id, held.task.no, actor.id)
