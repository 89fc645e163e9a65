"""Carries job numbers to worker threads through Huey; its queue is only a wake-up.

Huey pops a message at most once; the lease in the job table makes that at least once, and the
state of the row makes effects on our database exactly once. What Huey loses is claimed again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from huey.api import PostgresHuey, SqliteHuey
from huey.consumer import Consumer

from engine.errors import Busy

if TYPE_CHECKING:
    from huey.api import Huey

    from engine.jobs.worker import Worker

QUEUE = "bihuan"


class _Embedded(Consumer):  # type: ignore[misc]  # huey ships no types
    """A consumer inside the web process: signals are the server's business."""

    def _set_signal_handlers(self) -> None:
        pass


class Carrier:
    """A queue with ``threads`` worker threads in this process; 0 only sends."""

    def __init__(self, queue: Huey, worker: Worker, threads: int) -> None:
        self._queue = queue
        self._consumer: Consumer | None = None
        self._work_off = queue.task(name="work_off")(_task(worker))
        if threads:
            self._consumer = _Embedded(
                queue, workers=threads, periodic=False, initial_delay=0.05, max_delay=0.5
            )

    @classmethod
    def sqlite(cls, folder: Path, worker: Worker, threads: int) -> Carrier:
        """A queue in a file of its own below ``folder``."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        queue = SqliteHuey(QUEUE, filename=str(folder / "queue.sqlite"), results=False)
        return cls(queue, worker, threads)

    @classmethod
    def postgresql(cls, dsn: str, worker: Worker, threads: int) -> Carrier:
        """A queue in the database at ``dsn`` (libpq form), shared by many machines."""
        queue = PostgresHuey(QUEUE, dsn=dsn, results=False, blocking=False)
        return cls(queue, worker, threads)

    def start(self) -> None:
        """Start the worker threads."""
        if self._consumer is not None:
            self._consumer.start()

    def stop(self) -> None:
        """Let the worker threads finish what they hold."""
        if self._consumer is not None:
            self._consumer.stop(graceful=True)
        self._queue.storage.close()

    def send(self, numbers: Sequence[int]) -> None:
        """Hand job numbers to whichever worker is free."""
        self._work_off(list(numbers))


def _task(worker: Worker) -> Any:
    def work_off(numbers: list[int]) -> None:
        try:
            worker.work_off(numbers)
        except Busy:
            return  # the lease ends and the jobs are claimed again

    return work_off
