"""A person has done the work of a task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.answers import clean
from engine.commands.command import InstanceCommand
from engine.commands.held import ensure_active
from engine.commands.taking import acting_on, ensure_may_complete, ensure_open
from engine.model import Actor, Receipt
from engine.store import sealed

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class CompleteTask(InstanceCommand):
    """Close ``task`` with ``answers``, raw JSON by field name.

    Who is offered the task may complete it without claiming it first.

    Raises:
        TaskAlreadyClosed: it was completed or cancelled before.
        StaleVersion: the task changed since it was read.
        NotYours, BarredFromTask: it is somebody else's, or four eyes forbid it.
        TaskDelegated: it has to go back to its owner first.
        InstanceSuspended: its instance is suspended.
        BadAnswers: with the problems by field.
    """

    needs: ClassVar[str | None] = "task.complete"

    task: UUID
    answers: Mapping[str, object]

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Check, seal, take the step."""
        held = work.hold_task(self.task)
        task, instance = held.task, held.instance
        actor = acting_on(work, task)
        ensure_open(task)
        work.match(task.version)
        ensure_may_complete(task, actor)
        ensure_active(instance)
        run = work.load(instance)
        sealer = work.sealer(instance, held.subject)
        answers = clean(work, instance, task.form, self.answers, run.seen_by(task.no), sealer)
        content = {"task": task.no, "input": answers}
        if held.has_draft:
            sealed.drop_drafts(work.connection, instance.id, task.no)
        return work.step(instance, "task.completed", content, task=task, run=run, sealer=sealer)
