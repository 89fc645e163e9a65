"""The daily cleaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.clock import DAY
from engine.commands.command import Command
from engine.model import Actor
from engine.model.job import CLEANING
from engine.store import job_queue, leftovers
from engine.store.leftovers import Cleaned

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class ArmCleaning(Command[None]):
    """Make sure that the cleaning is due some time: at once, if it never was."""

    needs: ClassVar[str | None] = "engine.work"

    def execute(self, actor: Actor, work: Work) -> None:
        """Make the job unless it is there."""
        if not job_queue.of_kind(work.connection, CLEANING):
            job_queue.put(work.connection, CLEANING, CLEANING, work.now(), {})


@dataclass(frozen=True, kw_only=True, slots=True)
class CleanUp(Command[Cleaned]):
    """Drop drafts of closed tasks, kept messages that expired and sessions that ended.

    ``due`` is the time for which the job was made, microseconds, UTC; the next is a day later, and
    never before now. It leaves no event: nothing goes that the log tells of. The worker that sends
    this holds the job.
    """

    needs: ClassVar[str | None] = "engine.work"

    due: int

    def execute(self, actor: Actor, work: Work) -> Cleaned:
        """Delete, and set the job of the next day."""
        missed = max(0, work.now() - self.due) // DAY
        job_queue.put(work.connection, CLEANING, CLEANING, self.due + (missed + 1) * DAY, {})
        return leftovers.clean(work.connection, work.now())
