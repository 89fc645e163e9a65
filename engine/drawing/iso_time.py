"""The texts of time that a drawing may hold: ISO 8601 instants, durations and cycles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DURATION = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,10})(?:\.(\d{1,6})\d*)?S)?)?"
)
_CYCLE = re.compile(r"R(\d{0,6})/(?:([^/P][^/]*)/)?(P[^/]+)")
_ZONED = re.compile(r"(.+?)@([A-Za-z_]+(?:/[A-Za-z_+\-0-9]+)*)")


class Unreadable(Exception):
    """A text is no time. ``reason`` is ``date``, ``duration`` or ``cycle``."""

    def __init__(self, reason: Literal["date", "duration", "cycle"]) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Span:
    """A duration: calendar ``months`` and ``micros`` microseconds, both at least 0."""

    months: int
    micros: int


@dataclass(frozen=True, slots=True)
class Cycle:
    """``R6/PT10M``: ``times`` firings (``None``: without end), every ``span``, from ``start``."""

    times: int | None
    span: Span
    start: int | None


def instant(text: str, zone: str) -> int:
    """An ISO date or date and time -> microseconds since the epoch.

    Args:
        text: with offset, ``Z`` or ``@Zone``; without any it is local time of ``zone``; a bare
            date is its first moment there.
        zone: IANA name.

    Raises:
        Unreadable: it is neither, or there is no such zone.
    """
    zoned = _ZONED.fullmatch(text)
    if zoned:
        text, zone = zoned[1], zoned[2]
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(zone))
        return (moment - EPOCH) // _MICROSECOND
    except (ValueError, OverflowError, KeyError, OSError):
        raise Unreadable("date") from None


def span(text: str) -> Span:
    """An ISO 8601 duration without sign, such as ``P1Y2M``, ``P2W`` or ``PT1.5S``.

    Raises:
        Unreadable: it is none.
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()) or text.rstrip().endswith("T"):
        raise Unreadable("duration")
    years, months, weeks, days, hours, minutes, seconds, fraction = match.groups()
    whole = ((int(weeks or 0) * 7 + int(days or 0)) * 24 + int(hours or 0)) * 60 + int(minutes or 0)
    micros = (whole * 60 + int(seconds or 0)) * 1_000_000 + int((fraction or "0").ljust(6, "0"))
    return Span(int(years or 0) * 12 + int(months or 0), micros)


def cycle(text: str, zone: str) -> Cycle:
    """``R[n]/[start/]duration``; a start without offset is local time of ``zone``.

    Raises:
        Unreadable: it is none, a part of it is not, or the duration has no length.
    """
    match = _CYCLE.fullmatch(text.strip())
    if match is None:
        raise Unreadable("cycle")
    length = span(match[3])
    if not (length.months or length.micros):
        raise Unreadable("cycle")
    return Cycle(
        times=int(match[1]) if match[1] else None,
        span=length,
        start=instant(match[2], zone) if match[2] else None,
    )
