"""The time, as one injected value. Whole microseconds since the epoch, UTC: nothing gets lost."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
ZONE = "Asia/Shanghai"
"""Where drawings, tables and pages read local times and days: an IANA name."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Clock(Protocol):
    """Whatever tells the time."""

    def now(self) -> int:
        """Microseconds since the epoch, UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> int:
        """Microseconds since the epoch, UTC."""
        return time.time_ns() // 1000


class FixedClock:
    """A clock that stands still until it is moved: for tests, trials and drills."""

    def __init__(self, now: int | datetime) -> None:
        self._now = now if isinstance(now, int) else micros(now)

    def now(self) -> int:
        """Microseconds since the epoch, UTC."""
        return self._now

    def move(self, to: int | datetime | timedelta) -> int:
        """Set the time, or advance it by a timedelta; back is allowed. Returns the new time."""
        if isinstance(to, timedelta):
            self._now += to // _MICROSECOND
        else:
            self._now = to if isinstance(to, int) else micros(to)
        return self._now


def micros(moment: datetime) -> int:
    """``moment`` (aware, any zone) as microseconds since the epoch.

    Raises:
        ValueError: ``moment`` has no zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return (moment - _EPOCH) // _MICROSECOND


def moment(at: int) -> datetime:
    """Microseconds since the epoch as an aware datetime in UTC, exact."""
    return _EPOCH + timedelta(microseconds=at)


def day_of(at: int, zone: tzinfo) -> tuple[int, int]:
    """The first moment of the day of ``at`` in ``zone``, and the first of the next; microseconds.

    A day is 23 or 25 hours long where clocks change.
    """
    begin = moment(at).astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return micros(begin), micros(begin + timedelta(days=1))
