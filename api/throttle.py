"""Slows down who guesses passwords. Counted in this process; each web process counts for itself."""

from __future__ import annotations

from collections import OrderedDict, deque
from threading import Lock

from api.refusals import TooManyAttempts
from engine.clock import MINUTE, SECOND, Clock

WINDOW = 15 * MINUTE
"""How long a failed attempt counts, in microseconds."""
ATTEMPTS_BY_NAME = 5
"""Failures at one name from one address."""
ATTEMPTS_BY_ADDRESS = 30
"""Failures from one address, whatever the name."""
_MOST_KEYS = 10_000

Key = tuple[str, str]


class Throttle:
    """Failed attempts of the last quarter of an hour. Thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failures: OrderedDict[Key, deque[int]] = OrderedDict()
        self._lock = Lock()

    def admit(self, name: str, address: str) -> None:
        """Let an attempt pass.

        Raises:
            TooManyAttempts: too many failed before; ``seconds`` until the next one may pass.
        """
        now = self._clock.now()
        with self._lock:
            waits = [
                self._wait(key, limit, now)
                for key, limit in (
                    ((name, address), ATTEMPTS_BY_NAME),
                    (("", address), ATTEMPTS_BY_ADDRESS),
                )
            ]
        if max(waits) > 0:
            raise TooManyAttempts(seconds=-(-max(waits) // SECOND))

    def failed(self, name: str, address: str) -> None:
        """Count a failed attempt."""
        now = self._clock.now()
        with self._lock:
            for key in ((name, address), ("", address)):
                self._failures.setdefault(key, deque(maxlen=ATTEMPTS_BY_ADDRESS)).append(now)
                self._failures.move_to_end(key)
            while len(self._failures) > _MOST_KEYS:
                self._failures.popitem(last=False)

    def succeeded(self, name: str, address: str) -> None:
        """Forget the failures at this name from this address."""
        with self._lock:
            self._failures.pop((name, address), None)

    def _wait(self, key: Key, limit: int, now: int) -> int:
        """Microseconds until fewer than ``limit`` failures count."""
        failures = self._failures.get(key, deque())
        while failures and failures[0] <= now - WINDOW:
            failures.popleft()
        return 0 if len(failures) < limit else failures[-limit] + WINDOW - now
