"""The literal times that a drawing may hold: ISO 8601, as the engine reads them."""

from __future__ import annotations

import re
from datetime import date, datetime

_DURATION = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,10})(?:\.\d{1,6}\d*)?S)?)?"
)
_CYCLE = re.compile(r"R(\d{0,6})/(?:([^/P][^/]*)/)?(P[^/]+)")
_ZONE = re.compile(r"@[A-Za-z_]+(?:/[A-Za-z_+\-0-9]+)*$")
_DAYS = (365, 30, 7, 1)
_HOURS_OF_A_DAY, _MINUTES_OF_A_DAY, _SECONDS_OF_A_DAY = 24, 1_440, 86_400


class Unreadable(Exception):
    """A literal time is not one. ``reason`` is ``date``, ``duration`` or ``cycle``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_timer(form: str, text: str) -> None:
    """See whether a literal fits its place.

    Args:
        form: ``timeDate``, ``timeDuration`` or ``timeCycle``.
        text: as drawn.

    Raises:
        Unreadable: it does not.
    """
    if form == "timeDate":
        _moment(text)
    elif form == "timeDuration":
        _duration(text)
    else:
        match = _CYCLE.fullmatch(text)
        if match is None:
            raise Unreadable("cycle")
        if match[2]:
            _moment(match[2])
        _duration(match[3])
        if not any(int(digits) for digits in re.findall(r"\d+", match[3])):
            raise Unreadable("cycle")


def days_in(text: str) -> float:
    """The length of a duration, or of one round of a cycle, in days of 24 hours.

    Raises:
        Unreadable: it is neither.
    """
    groups = _duration(text.rpartition("/")[2])
    years, months, weeks, days, hours, minutes, seconds = (int(g or 0) for g in groups)
    whole = sum(n * d for n, d in zip((years, months, weeks, days), _DAYS, strict=True))
    return (
        whole + hours / _HOURS_OF_A_DAY + minutes / _MINUTES_OF_A_DAY + seconds / _SECONDS_OF_A_DAY
    )


def _duration(text: str) -> tuple[str | None, ...]:
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()) or text.endswith("T"):
        raise Unreadable("duration")
    return match.groups()


def _moment(text: str) -> None:
    plain = _ZONE.sub("", text)
    try:
        datetime.fromisoformat(plain)
    except ValueError:
        try:
            date.fromisoformat(plain)
        except ValueError:
            raise Unreadable("date") from None
