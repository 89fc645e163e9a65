"""The assignee asks a colleague for help with a task, and stays its owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.taking import acting_on, ensure_open, receiver
from engine.errors import NotYours, TaskDelegated
from engine.model import Actor, Receipt

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class DelegateTask(InstanceCommand):
    """Hand ``task`` to the person with the number ``to``, who gives it back when done.

    Raises:
        TaskAlreadyClosed, TaskDelegated: done, or with a colleague already.
        NotYours: the actor has not claimed it.
        NotFound: no such active person.
        BarredFromTask: four eyes.
        HandOverRefused: the drawing keeps the task with whoever has it.
        StaleVersion: the task changed since it was read.
        InstanceSuspended: its instance is suspended.
    """

    needs: ClassVar[str | None] = "task.delegate"

    task: UUID
    to: int

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write who has it, and whose it is."""
        held = work.hold_task(self.task)
        task = held.task
        actor = acting_on(work, task)
        ensure_open(task)
        work.match(task.version)
        if task.assignee is None or task.assignee not in (actor.id, actor.on_behalf):
            raise NotYours(task=str(task.uid))
        if task.owner is not None:
            raise TaskDelegated(task=str(task.uid))
        to = receiver(work, held, self.to)
        effect = {"e": "delegated", "task": task.no, "assignee": to.id, "owner": task.assignee}
        content = {"task": task.no, "input": {"to": to.id}}
        return work.note(held.instance, "task.delegated", content, effect, task=task)
