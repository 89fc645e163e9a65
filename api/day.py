"""The day of the desk."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from api.context import engine
from engine.clock import micros, moment

ZONE = ZoneInfo("Asia/Shanghai")


def today() -> tuple[int, int]:
    """The first moment of today at the desk and the first of tomorrow, microseconds, UTC."""
    date = moment(engine().tools.clock.now()).astimezone(ZONE).date()
    begin, end = (
        datetime.combine(day, time(), tzinfo=ZONE) for day in (date, date + timedelta(days=1))
    )
    return micros(begin), micros(end)
