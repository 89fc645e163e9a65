"""Somebody lets a job that was given up try again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.errors import NotFound
from engine.model import Actor
from engine.store import dead_jobs
from engine.store.streams import JOBS

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class RetryJob(Command[None]):
    """Make the given-up job ``job`` ready again, now and with all its tries before it.

    Raises:
        NotFound: no such job, or it is not given up.
    """

    needs: ClassVar[str | None] = "incident.resolve"

    job: int

    def execute(self, actor: Actor, work: Work) -> None:
        """Change the row, record it, wake the workers."""
        key = dead_jobs.revive(work.connection, self.job, now=work.now())
        if key is None:
            raise NotFound(job=self.job)
        work.log(JOBS, "job.retried", {"job": self.job, "key": key, "input": {}})
        work.unit.leaves_work = True
