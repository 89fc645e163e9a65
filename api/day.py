"""The day of the desk."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from api.context import engine
from engine.clock import day_of, micros, moment

ZONE = ZoneInfo("Asia/Shanghai")


def today() -> tuple[int, int]:
    """The first moment of today at the desk and the first of tomorrow, microseconds, UTC."""
    return day_of(engine().tools.clock.now(), ZONE)


def first_moment(day: date) -> int:
    """When ``day`` begins at the desk, microseconds since the epoch, UTC."""
    return micros(datetime.combine(day, time(), tzinfo=ZONE))


def day_at(at: int) -> date:
    """The day at the desk in which a moment (microseconds since the epoch, UTC) lies."""
    return moment(at).astimezone(ZONE).date()
