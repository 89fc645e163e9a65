"""The day of the desk."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from api.context import engine
from engine.clock import day_of

ZONE = ZoneInfo("Asia/Shanghai")


def today() -> tuple[int, int]:
    """The first moment of today at the desk and the first of tomorrow, microseconds, UTC."""
    return day_of(engine().tools.clock.now(), ZONE)
