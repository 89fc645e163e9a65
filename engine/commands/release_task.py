"""The assignee gives a task back to all candidates."""

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
class ReleaseTask(InstanceCommand):
    """Let ``task`` have no assignee again; who may assign tasks may take it from anybody.

    Raises:
        TaskAlreadyClosed, TaskNotClaimed: there is nothing to give back.
        NotYours: somebody else has it.
        StaleVersion: the task changed since it was read.
        InstanceSuspended: its instance is suspended.
    """

    needs: ClassVar[str | None] = "task.claim"

    task: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write that nobody has it."""
        held = work.hold_task(self.task)
        task = held.task
        actor = acting_on(work, task)
        ensure_open(task)
        work.match(task.version)
        if task.assignee is None:
            raise TaskNotClaimed(task=str(task.uid))
        if task.assignee not in (actor.id, actor.on_behalf) and not actor.may("task.assign"):
            raise NotYours(task=str(task.uid))
        ensure_active(held.instance)
        effect = {"e": "released", "task": task.no, "was": task.assignee}
        return work.note(held.instance, "task.released", {"task": task.no}, effect, task=task)
