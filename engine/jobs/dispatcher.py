"""Claims what is due and hands the numbers on; looks each second, or when it is woken."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from engine.clock import SECOND
from engine.commands.index_search import ArmSearch
from engine.commands.note_overdue import ArmOverdue
from engine.errors import Busy
from engine.executor import Engine
from engine.jobs.worker import KINDS, Worker
from engine.model import SYSTEM
from engine.store import chases, job_queue, search_index

LEASE = 60 * SECOND
BATCH = 200
CHUNK = 25
_SWEEP_EVERY = 30


class Dispatcher:
    """One a process. ``hand_on`` takes a few job numbers at a time to a worker."""

    def __init__(self, engine: Engine, hand_on: Callable[[Sequence[int]], None]) -> None:
        self._engine = engine
        self._hand_on = hand_on
        self._woken = threading.Event()
        self._stopped = threading.Event()
        self._looked = 0
        self._thread = threading.Thread(target=self._loop, name="dispatcher", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def wake(self) -> None:
        """Look at once; never fails, never waits."""
        self._woken.set()

    def stop(self) -> None:
        """Look no more; what is claimed and not begun is claimed again when its lease ends."""
        self._stopped.set()
        self._woken.set()
        self._thread.join(timeout=5)

    def dispatch(self) -> int:
        """Claim what is due now and hand it on; how many."""
        now = self._engine.tools.clock.now()
        with self._engine.database.transaction() as connection:
            numbers = job_queue.claim(connection, KINDS, now=now, lease=now + LEASE, limit=BATCH)
        for begin in range(0, len(numbers), CHUNK):
            self._hand_on(numbers[begin : begin + CHUNK])
        return len(numbers)

    def _is_due(self) -> bool:
        with self._engine.database.reading() as connection:
            due = job_queue.next_run(connection, KINDS)
        return due is not None and due <= self._engine.tools.clock.now()

    def arm_search(self) -> None:
        """Make the job of the search index if the log went on; looks at most once a second."""
        now = self._engine.tools.clock.now()
        if now - self._looked < SECOND:
            return
        self._looked = now
        with self._engine.database.reading() as connection:
            is_behind = bool(search_index.behind(connection, 1))
        if is_behind:
            self._engine.run(ArmSearch(), SYSTEM)

    def arm_overdue(self) -> None:
        """Make the job that tells of overdue tasks, for when the next one is, unless it is there.

        Nobody makes it in a request: tasks open and close without a word about it.
        """
        with self._engine.database.reading() as connection:
            is_early = chases.wants_job(connection)
        if is_early:
            self._engine.run(ArmOverdue(), SYSTEM)

    def _loop(self) -> None:
        rounds = 0
        while not self._stopped.is_set():
            self._woken.clear()
            rounds += 1
            try:
                self.arm_search()
                self.arm_overdue()
                if self._is_due() or rounds % _SWEEP_EVERY == 0:
                    while self.dispatch() == BATCH and not self._stopped.is_set():
                        pass
            except Busy:
                pass  # the database is taken or gone; the next look is a second away
            self._woken.wait(timeout=1.0)


def run_due(engine: Engine) -> int:
    """Do everything that is due now in this thread, until nothing is; how many jobs.

    For tests, simulations and drills on a clock that stands still.
    """
    worker = Worker(engine, jitter=lambda: 1.0)
    done = 0
    dispatcher = Dispatcher(engine, worker.work_off)
    while True:
        dispatcher.arm_overdue()
        count = dispatcher.dispatch()
        if count == 0:
            return done
        done += count
