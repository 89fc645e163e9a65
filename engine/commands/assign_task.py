"""Somebody who may distribute work gives a task to a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.taking import ensure_open, receiver
from engine.model import Actor, Receipt

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignTask(InstanceCommand):
    """Give ``task`` to the person with the number ``to``, whoever has it now.

    The person need not be a candidate; four eyes count for them too.

    Raises:
        TaskAlreadyClosed: it is done.
        NotFound: no such active person.
        BarredFromTask: four eyes.
        HandOverRefused: the drawing keeps the task with whoever has it.
        StaleVersion: the task changed since it was read.
        InstanceSuspended: its instance is suspended.
    """

    needs: ClassVar[str | None] = "task.assign"

    task: UUID
    to: int

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write who has it."""
        held = work.hold_task(self.task)
        task = held.task
        ensure_open(task)
        work.match(task.version)
        to = receiver(work, held, self.to)
        effect = {"e": "assigned", "task": task.no, "assignee": to.id, "was": task.assignee}
        content = {"task": task.no, "input": {"to": to.id}}
        return work.note(held.instance, "task.assigned", content, effect, task=task)
