"""A delegated task goes back to its owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.held import ensure_active
from engine.commands.taking import acting_on, ensure_open
from engine.errors import NotYours, TaskNotClaimed
from engine.model import Actor, Receipt

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class ReturnTask(InstanceCommand):
    """Give ``task`` back to who delegated it; the owner may also take it back.

    Raises:
        TaskAlreadyClosed: it is done.
        TaskNotClaimed: nobody delegated it.
        NotYours: the actor is neither the delegate nor the owner.
        StaleVersion: the task changed since it was read.
        InstanceSuspended: its instance is suspended.
    """

    needs: ClassVar[str | None] = "task.delegate"

    task: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write that the owner has it."""
        held = work.hold_task(self.task)
        task = held.task
        actor = acting_on(work, task)
        ensure_open(task)
        work.match(task.version)
        if task.owner is None:
            raise TaskNotClaimed(task=str(task.uid))
        if actor.id not in (task.assignee, task.owner) and actor.on_behalf != task.assignee:
            raise NotYours(task=str(task.uid))
        ensure_active(held.instance)
        effect = {
            "e": "returned",
            "task": task.no,
            "assignee": task.owner,
            "was": task.assignee,
        }
        return work.note(held.instance, "task.returned", {"task": task.no}, effect, task=task)
