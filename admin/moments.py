"""Moments and spans in words, on the clock of the desk (Asia/Shanghai)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime

from admin.words import Words
from engine import clock
from engine.clock import DAY, HOUR, MINUTE, moment

ZONE = ZoneInfo(clock.ZONE)
_LOCALES = {"zh": Locale.parse("zh_CN"), "en": Locale.parse("en_GB")}
"""Parsed once: a name is looked up among a thousand files at each use."""
_DAYS = {"zh": "M月d日", "en": "d MMM"}
_YEARS = {"zh": "y年M月d日", "en": "d MMM y"}


def local(at: int) -> datetime:
    """``at`` (microseconds since the epoch, UTC) on the desk's clock, aware."""
    return moment(at).astimezone(ZONE)


def day(at: int, now: int, words: Words) -> str:
    """The day of ``at`` as one says it at ``now``: today, 13 March, 13 March 2025."""
    there, here = local(at), local(now)
    distance = (there.date() - here.date()).days
    if distance == 0:
        return words("Today")
    if distance == 1:
        return words("Tomorrow")
    if distance == -1:
        return words("Yesterday")
    patterns = _DAYS if there.year == here.year else _YEARS
    return _formatted(there, patterns[words.language], words)


def when(at: int, now: int, words: Words) -> str:
    """Day and time of ``at`` as one says it at ``now``: "Tomorrow 09:00"."""
    return f"{day(at, now, words)} {clock_time(at)}"


def inline(at: int, now: int, words: Words) -> str:
    """As ``when``, inside a sentence: "due tomorrow 09:00"."""
    told = when(at, now, words)
    return told[0].lower() + told[1:]


def clock_time(at: int) -> str:
    """The time of day, ``21:30``."""
    return f"{local(at):%H:%M}"


def exactly(at: int, words: Words) -> str:
    """Date and time to the second, for who reads the log."""
    there = local(at)
    return f"{_formatted(there, _YEARS[words.language], words)} {there:%H:%M:%S}"


def machine(at: int) -> str:
    """For ``<time datetime>``: ISO 8601 with the desk's offset, to the minute."""
    return local(at).isoformat(timespec="minutes")


def span(length: int, words: Words) -> str:
    """A length of time, microseconds, in its two largest units: "2 h 30 min"."""
    minutes = max(0, length) // MINUTE
    if minutes < 1:
        return words("less than 1 min")
    days, rest = divmod(minutes, DAY // MINUTE)
    hours, left = divmod(rest, HOUR // MINUTE)
    if days:
        told = words.many("%(num)s day", "%(num)s days", days)
        return f"{told} {words('%(n)s h', n=hours)}" if hours else told
    if hours and left:
        return words("%(hours)s h %(minutes)s min", hours=hours, minutes=left)
    return words("%(n)s h", n=hours) if hours else words("%(n)s min", n=minutes)


def day_bounds(now: int) -> tuple[int, int]:
    """Begin and end of the desk's day at ``now``, microseconds since the epoch."""
    here = local(now)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    since = (here - midnight) // timedelta(microseconds=1)
    return now - since, now - since + DAY


def _formatted(there: datetime, pattern: str, words: Words) -> str:
    return str(format_datetime(there, pattern, tzinfo=ZONE, locale=_LOCALES[words.language]))
