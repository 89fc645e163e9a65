"""A candidate takes a task for themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.held import ensure_active
from engine.commands.taking import acting_on, ensure_may_claim, ensure_not_kept, ensure_open
from engine.model import Actor, Receipt

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimTask(InstanceCommand):
    """Make ``task`` the actor's own; a substitute takes it over from whom they stand in for.

    Raises:
        TaskAlreadyClosed, TaskAlreadyClaimed: too late.
        HandOverRefused: the drawing keeps it with whom the actor stands in for.
        NotYours, BarredFromTask: not offered to the actor, or four eyes forbid it.
        StaleVersion: the task changed since it was read.
        InstanceSuspended: its instance is suspended.
    """

    needs: ClassVar[str | None] = "task.claim"

    task: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Write who has it."""
        held = work.hold_task(self.task)
        task = held.task
        actor = acting_on(work, task)
        ensure_open(task)
        ensure_may_claim(task, actor)
        if actor.on_behalf is not None:
            ensure_not_kept(task, work.ready(held.instance.release))
        work.match(task.version)
        ensure_active(held.instance)
        effect = {"e": "claimed", "task": task.no, "assignee": actor.id}
        if task.owner is not None:
            effect["owner"] = task.owner
        return work.note(held.instance, "task.claimed", {"task": task.no}, effect, task=task)
