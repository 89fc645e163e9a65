"""One writer at a time on a SQLite file: SQLite's own waiting sleeps and starves."""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import Busy

_PAUSE = 0.001


class Writers:
    """A short advisory lock, fair enough among threads and processes.

    The lock file lies beside the database and is never removed. A process that dies lets go.
    """

    def __init__(self, database: Path, wait: float) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._wait = wait
        self._thread = threading.Lock()
        self._file: int | None = None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            Busy: not got within the wait given, in seconds.
        """
        until = time.monotonic() + self._wait
        if not self._thread.acquire(timeout=self._wait):
            raise Busy(seconds=self._wait)
        try:
            descriptor = self._descriptor()
            self._lock(descriptor, until)
            try:
                yield
            finally:
                fcntl.flock(descriptor, fcntl.LOCK_UN)
        finally:
            self._thread.release()

    def close(self) -> None:
        """Close the lock file; the next use opens it again."""
        with self._thread:
            if self._file is not None:
                os.close(self._file)
                self._file = None

    def _descriptor(self) -> int:
        if self._file is None:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        return self._file

    def _lock(self, descriptor: int, until: float) -> None:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    raise Busy(seconds=self._wait) from None
                time.sleep(_PAUSE)
            else:
                return
