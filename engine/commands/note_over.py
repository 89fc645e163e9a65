"""A task that was overdue is open no more: who was told hears that, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from engine.bpmn.moments import logged
from engine.commands.command import Command
from engine.model import Actor, Receipt
from engine.model.chase import TASK_COMPLETED
from engine.store import chases

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteOver(Command[Receipt | None]):
    """Throw ``task_completed`` for ``task``, which was overdue, with its id as key.

    Its payload has the ``state`` of the task, ``closed`` or ``cancelled``, and since when (``at``).
    Answers ``None``, and leaves no event, if it is open, was never overdue or this was told before.

    Raises:
        NotFound: there is no such task.
    """

    needs: ClassVar[str | None] = "engine.work"

    task: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt | None:
        """Look again under the lock, then write; also where the instance has ended."""
        held = work.hold_task(self.task)
        task = held.task
        if not chases.is_over(work.connection, task.uid):
            return None
        at = task.closed if task.closed is not None else work.now()
        effects: tuple[dict[str, Any], ...] = (
            {"e": "over", "task": task.no},
            {
                "e": "throws",
                "n": 1,
                "kind": "message",
                "name": TASK_COMPLETED,
                "el": task.element,
                "key": str(task.uid),
                "payload": {
                    "task": str(task.uid),
                    "state": task.state.name.lower(),
                    "at": logged(at),
                },
            },
        )
        return work.note(held.instance, "task.over", {"task": task.no}, *effects, task=task)
