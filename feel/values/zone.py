"""Time zones: a fixed offset, or a named zone of the pinned tzdata package."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

from feel.values.calendar import from_days, is_leap


@dataclass(frozen=True, slots=True)
class Zone:
    """Where a time of day is told.

    Args:
        offset: seconds east of UTC, or None where a name is given.
        name: IANA identifier such as ``Asia/Shanghai``, or empty.
    """

    offset: int | None
    name: str = ""

    def offset_at(self, days: int, seconds: int) -> int:
        """Return seconds east of UTC at a local time: ``seconds`` into the day ``days``."""
        if self.offset is not None:
            return self.offset
        year, month, day = from_days(days)
        if not 1 <= year <= 9998:
            year = 1 if year < 1 else (2396 if is_leap(year) else 2397)
            day = min(day, 28) if year == 1 else day
        moment = datetime(year, month, day, tzinfo=_load(self.name)) + timedelta(seconds=seconds)
        offset = moment.utcoffset()
        return 0 if offset is None else int(offset.total_seconds())

    def __str__(self) -> str:
        if self.offset is None:
            return f"@{self.name}"
        return offset_text(self.offset)


UTC = Zone(0)


def offset_text(offset: int) -> str:
    """Return ``Z`` or ``±hh:mm`` (``:ss`` where needed) for seconds east of UTC."""
    if offset == 0:
        return "Z"
    minutes, seconds = divmod(abs(offset), 60)
    tail = f":{seconds:02}" if seconds else ""
    return f"{'-' if offset < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}{tail}"


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return the identifiers that the pinned tzdata package knows."""
    text = resources.files("tzdata").joinpath("zones").read_text(encoding="ascii")
    return frozenset(text.split())


@lru_cache(maxsize=1024)
def _load(name: str) -> ZoneInfo:
    path = resources.files("tzdata").joinpath("zoneinfo").joinpath(*name.split("/"))
    with path.open("rb") as source:
        return ZoneInfo.from_file(source, key=name)
