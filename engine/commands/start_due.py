"""A start event's timer is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from engine.commands.beginning import new_instance
from engine.commands.command import Command
from engine.commands.start_timers import next_start, timer_key
from engine.model import Actor, Receipt
from engine.model.job import START_TIMER
from engine.store import definitions, job_queue

if TYPE_CHECKING:
    from engine.bpmn import Start
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class StartDue(Command[Receipt | None]):
    """Start ``process`` at its timer ``element``, and set the job of the next time.

    ``due`` is the time for which the job was made, microseconds, UTC. Answers ``None`` if the
    current release has no such start event any more. The worker that sends this holds the job.
    """

    needs: ClassVar[str | None] = "engine.work"

    process: str
    element: str
    due: int

    def execute(self, actor: Actor, work: Work) -> Receipt | None:
        """Take the first step."""
        release = definitions.lock_current(work.connection)
        if release is None:
            return None
        compiled = work.ready(release).compiled
        process = compiled.processes.get(self.process)
        start = None
        if process is not None:
            fitting = (s for s in process.starts if s.element == self.element and s.timer)
            start = next(fitting, None)
        if start is None:
            return None
        self._plan_next(work, start, compiled.zone)
        new = new_instance(work, release=release, process=self.process, key=None, drill=False)
        content: dict[str, Any] = {
            "instance": str(new.uid),
            "process": self.process,
            "element": self.element,
            "key": None,
            "drill": False,
            "due": self.due,
            "input": {},
        }
        return work.begin(new, content)

    def _plan_next(self, work: Work, start: Start, zone: str) -> None:
        due = next_start(start, zone, max(self.due, work.now()))
        if due is None or start.timer is None or start.timer[0] != "timeCycle":
            return
        payload = {
            "process": self.process,
            "element": self.element,
            "text": start.timer[1].text,
        }
        key = timer_key(self.process, self.element)
        job_queue.put(work.connection, START_TIMER, key, due, payload)
