"""The due time of an open task has come: who wants to know is told, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from engine.bpmn.moments import logged
from engine.commands.command import Command
from engine.library.names import Name, names_of
from engine.model import Actor, Instance, Receipt, Task
from engine.model.chase import TASK_OVERDUE
from engine.model.job import OVERDUE
from engine.store import chases, job_queue

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class ArmOverdue(Command[None]):
    """Let a worker tell of overdue tasks when the next one is, or at once of what ended."""

    needs: ClassVar[str | None] = "engine.work"

    def execute(self, actor: Actor, work: Work) -> None:
        """Make the job, or bring it forward, unless somebody did."""
        time = chases.next_time(work.connection)
        if time is not None and chases.wants_job(work.connection):
            job_queue.put(work.connection, OVERDUE, OVERDUE, time, {})
            work.unit.leaves_work = time <= work.now()


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteOverdue(Command[Receipt | None]):
    """Write that ``task`` is overdue and throw ``task_overdue`` with its id as key.

    Answers ``None``, and leaves no event, if it is done or due later by now, if that was told
    before, or if no published process listens: it does no harm to send it too early or twice.

    Raises:
        NotFound: there is no such task.
    """

    needs: ClassVar[str | None] = "engine.work"

    task: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt | None:
        """Look again under the lock, then write."""
        held = work.hold_task(self.task)
        instance, task = held.instance, held.task
        if not chases.is_late(work.connection, task.uid, work.now()):
            return None
        effects: tuple[dict[str, Any], ...] = (
            {"e": "overdue", "task": task.no},
            {
                "e": "throws",
                "n": 1,
                "kind": "message",
                "name": TASK_OVERDUE,
                "el": task.element,
                "key": str(task.uid),
                "payload": _told(work, instance, task),
            },
        )
        return work.note(instance, "task.overdue", {"task": task.no}, *effects, task=task)


def _told(work: Work, instance: Instance, task: Task) -> dict[str, object]:
    compiled = work.ready(instance.release).compiled
    unnamed = Name(task.element, task.element)
    name = names_of(compiled, instance.process).get(task.element, unnamed)
    return {
        "task": str(task.uid),
        "name": name.zh,
        "name_en": name.en,
        "element": task.element,
        "process": instance.process,
        "instance": str(instance.uid),
        "case": instance.key,
        "dept": task.group,
        "due": None if task.due is None else logged(task.due),
    }
