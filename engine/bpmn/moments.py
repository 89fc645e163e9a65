"""Instants, durations and cycles of ISO 8601, in whole microseconds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from engine.bpmn.faults import Fault
from feel import DateTime, from_log

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DURATION = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,10})(?:\.(\d{1,6})\d*)?S)?)?"
)
_CYCLE = re.compile(r"R(\d{0,6})/(?:([^/P][^/]*)/)?(P[^/]+)")
_ZONED = re.compile(r"(.+?)@([A-Za-z_]+(?:/[A-Za-z_+\-0-9]+)*)")
_LAST = 253_402_300_799_000_000


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


def iso(at: int) -> str:
    """Microseconds since the epoch -> ``2026-03-09T02:00:00Z``, with a fraction if there is one."""
    moment = _EPOCH + timedelta(microseconds=at)
    text = moment.replace(tzinfo=None).isoformat()
    return f"{text}Z"


def feel_moment(at: int) -> DateTime:
    """The same instant as a date and time of FEEL."""
    return cast(DateTime, from_log(logged(at)))


def logged(at: int) -> dict[str, str]:
    """The same instant as a logged ``dateTime`` value."""
    return {"$t": "dateTime", "v": iso(at)}


def instant(text: str, zone: str) -> int:
    """An ISO date or date and time -> microseconds since the epoch.

    Args:
        text: with offset, ``Z`` or ``@Zone``; without any it is local time of ``zone``; a bare
            date is its first moment there.
        zone: IANA name.

    Raises:
        Fault: ``time_unreadable``.
    """
    zoned = _ZONED.fullmatch(text)
    if zoned:
        text, zone = zoned[1], zoned[2]
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(zone))
        return (moment - _EPOCH) // _MICROSECOND
    except (ValueError, OverflowError, KeyError, OSError):
        raise Fault("time_unreadable", text=text[:80]) from None


def span(text: str) -> Span:
    """An ISO 8601 duration without sign, such as ``P1Y2M``, ``P2W`` or ``PT1.5S``.

    Raises:
        Fault: ``duration_unreadable``.
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()) or text.rstrip().endswith("T"):
        raise Fault("duration_unreadable", text=text[:80])
    years, months, weeks, days, hours, minutes, seconds, fraction = match.groups()
    whole = ((int(weeks or 0) * 7 + int(days or 0)) * 24 + int(hours or 0)) * 60 + int(minutes or 0)
    micros = (whole * 60 + int(seconds or 0)) * 1_000_000 + int((fraction or "0").ljust(6, "0"))
    return Span(int(years or 0) * 12 + int(months or 0), micros)


def cycle(text: str, zone: str) -> Cycle:
    """``R[n]/[start/]duration``.

    Raises:
        Fault: ``cycle_unreadable``, ``duration_unreadable``, ``time_unreadable``.
    """
    match = _CYCLE.fullmatch(text.strip())
    if match is None:
        raise Fault("cycle_unreadable", text=text[:80])
    length = span(match[3])
    if not (length.months or length.micros):
        raise Fault("cycle_unreadable", text=text[:80])
    return Cycle(
        times=int(match[1]) if match[1] else None,
        span=length,
        start=instant(match[2], zone) if match[2] else None,
    )


def after(at: int, length: Span, times: int = 1) -> int:
    """``at`` plus ``times`` spans; months keep the day of the month or take the month's last.

    Raises:
        Fault: ``time_unreadable`` beyond the year 9999.
    """
    if length.months:
        try:
            moment = _EPOCH + timedelta(microseconds=at)
            month = moment.month - 1 + length.months * times
            year, month = moment.year + month // 12, month % 12 + 1
            day = min(moment.day, _days(year, month))
            at = (moment.replace(year=year, month=month, day=day) - _EPOCH) // _MICROSECOND
        except (ValueError, OverflowError):
            raise Fault("time_unreadable", text="beyond the year 9999") from None
    at += length.micros * times
    if at > _LAST:
        raise Fault("time_unreadable", text="beyond the year 9999")
    return at


def _days(year: int, month: int) -> int:
    first = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    return (first - timedelta(days=1)).day
