"""Works off claimed jobs: effect and end of the job in one transaction where both are ours."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping, Sequence
from smtplib import SMTPException

from engine.clock import SECOND
from engine.commands.clean_up import CleanUp
from engine.commands.deliver import Deliver
from engine.commands.fire_timers import FireTimers
from engine.commands.index_search import IndexSearch
from engine.commands.note_over import NoteOver
from engine.commands.note_overdue import NoteOverdue
from engine.commands.start_due import StartDue
from engine.errors import Busy, DeliveryWaits, EngineError, OperationFailed
from engine.executor import Engine
from engine.model import SYSTEM, Job
from engine.model.job import (
    CLEANING,
    DELIVER,
    OPERATION,
    OVERDUE,
    SEARCH,
    START_TIMER,
    TIMER,
)
from engine.operations import Context
from engine.store import chases, instances, job_queue, messages
from engine.store.attachments import sweep

KINDS = (TIMER, DELIVER, START_TIMER, OPERATION, CLEANING, SEARCH, OVERDUE)
TRIES = 10
_LONGEST = 3600
log = logging.getLogger(__name__)


class Worker:
    """Does jobs on one engine. Thread-safe: what two workers try at once, one does.

    ``jitter`` gives a factor from 0.5 to 1.5 for the pause before another try.
    """

    def __init__(self, engine: Engine, jitter: Callable[[], float] | None = None) -> None:
        self.engine = engine
        self._jitter = jitter or (lambda: random.uniform(0.5, 1.5))  # noqa: S311 - spreads load, guards nothing

    def work_off(self, numbers: Sequence[int]) -> None:
        """Do the claimed jobs with these numbers; a failure of one does not hold the others."""
        with self.engine.database.reading() as connection:
            jobs = job_queue.by_numbers(connection, numbers)
        for job in jobs:
            try:
                self._do(job)
            except (EngineError, OSError, SMTPException) as problem:
                self._later(job, problem)

    def _do(self, job: Job) -> None:
        if job.attempts > TRIES:
            raise OperationFailed("too_many_tries", attempts=job.attempts)
        doers: Mapping[str, Callable[[Job], None]] = {
            TIMER: self._tick,
            START_TIMER: self._start,
            DELIVER: self._deliver,
            OPERATION: self._operate,
            CLEANING: self._clean,
            SEARCH: self._index,
            OVERDUE: self._chase,
        }
        doers[job.kind](job)

    def _tick(self, job: Job) -> None:
        if job.instance is not None:
            self.engine.work_off(FireTimers(instance=job.instance), SYSTEM, job.id)

    def _start(self, job: Job) -> None:
        command = StartDue(
            process=job.payload["process"], element=job.payload["element"], due=job.run_at
        )
        self.engine.work_off(command, SYSTEM, job.id)

    def _clean(self, job: Job) -> None:
        self.engine.work_off(CleanUp(due=job.run_at), SYSTEM, job.id)
        tools = self.engine.tools
        if tools.attachments is not None:
            sweep(self.engine.database, tools.attachments, tools.clock.now())

    def _index(self, job: Job) -> None:
        self.engine.work_off(IndexSearch(), SYSTEM, job.id)

    def _chase(self, job: Job) -> None:
        now = self.engine.tools.clock.now()
        with self.engine.database.reading() as connection:
            late, over = chases.late(connection, now), chases.over(connection)
        for task in late:
            self.engine.run(NoteOverdue(task=task), SYSTEM)
        for task in over:
            self.engine.run(NoteOver(task=task), SYSTEM)
        self._end(job)

    def _deliver(self, job: Job) -> None:
        with self.engine.database.reading() as connection:
            pending = messages.pending(connection, job.instance or 0)
        for number in pending:
            self.engine.run(Deliver(delivery=number), SYSTEM)
        self._end(job)

    def _operate(self, job: Job) -> None:
        with self.engine.database.reading() as connection:
            instance = instances.find_by_id(connection, job.instance or 0)
        operation = self.engine.tools.operations.get(job.topic or "")
        if instance is None or operation is None:
            raise OperationFailed("operation_missing", topic=job.topic)
        context = Context(
            instance=instance.id,
            uid=instance.uid,
            process=instance.process,
            key=instance.key,
            actor=SYSTEM.id,
            at=self.engine.tools.clock.now(),
            drill=instance.drill,
            transaction=self.engine.database,
            job=job.key,
        )
        operation.run(job.payload["input"], context)
        self._end(job)

    def _end(self, job: Job) -> None:
        with self.engine.database.transaction() as connection:
            if job_queue.hold(connection, job.id) is not None:
                job_queue.done(connection, job.id)

    def _later(self, job: Job, problem: Exception) -> None:
        code = str(getattr(problem, "reason", "") or getattr(problem, "code", ""))
        why = code or type(problem).__name__
        now = self.engine.tools.clock.now()
        pause = min(_LONGEST, 2 ** min(job.attempts, 12)) * self._jitter()
        patient = isinstance(problem, DeliveryWaits | Busy)
        with self.engine.database.transaction() as connection:
            if job.attempts < TRIES or patient:
                job_queue.again(connection, job.id, at=now + int(pause * SECOND), why=why)
            else:
                log.warning("job given up: %s %s %s", job.kind, job.key, why)
                job_queue.give_up(connection, job.id, at=now, why=why)
