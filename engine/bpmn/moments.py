"""Instants, durations and cycles of a running instance, in whole microseconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple, cast
from zoneinfo import ZoneInfo

from engine.bpmn.faults import Fault
from engine.drawing import iso_time
from engine.drawing.iso_time import EPOCH, Cycle, Span, Unreadable
from feel import DateTime, from_log

_MICROSECOND = timedelta(microseconds=1)
_LAST = 253_402_300_799_000_000


def iso(at: int) -> str:
    """Microseconds since the epoch -> ``2026-03-09T02:00:00Z``, with a fraction if there is one."""
    moment = EPOCH + timedelta(microseconds=at)
    text = moment.replace(tzinfo=None).isoformat()
    return f"{text}Z"


class LocalNow(NamedTuple):
    """What ``now()`` and ``today()`` tell: ``at`` in microseconds since the epoch, and the zone."""

    at: int
    zone: str

    def moment(self) -> DateTime:
        """The instant as a date and time of FEEL, with the offset of the zone."""
        there = (EPOCH + timedelta(microseconds=self.at)).astimezone(ZoneInfo(self.zone))
        return cast(DateTime, from_log({"$t": "dateTime", "v": there.isoformat()}))


def logged(at: int) -> dict[str, str]:
    """The same instant as a logged ``dateTime`` value."""
    return {"$t": "dateTime", "v": iso(at)}


def instant(text: str, zone: str) -> int:
    """An ISO date or date and time -> microseconds since the epoch; see ``iso_time.instant``.

    Raises:
        Fault: ``time_unreadable``.
    """
    try:
        return iso_time.instant(text, zone)
    except Unreadable:
        raise Fault("time_unreadable", text=text[:80]) from None


def span(text: str) -> Span:
    """An ISO 8601 duration without sign; see ``iso_time.span``.

    Raises:
        Fault: ``duration_unreadable``.
    """
    try:
        return iso_time.span(text)
    except Unreadable:
        raise Fault("duration_unreadable", text=text[:80]) from None


def cycle(text: str, zone: str) -> Cycle:
    """``R[n]/[start/]duration``; see ``iso_time.cycle``.

    Raises:
        Fault: ``cycle_unreadable``, ``duration_unreadable``, ``time_unreadable``.
    """
    try:
        return iso_time.cycle(text, zone)
    except Unreadable as problem:
        kind = "time" if problem.reason == "date" else problem.reason
        raise Fault(f"{kind}_unreadable", text=text[:80]) from None


def after(at: int, length: Span, times: int = 1) -> int:
    """``at`` plus ``times`` spans; months keep the day of the month or take the month's last.

    Raises:
        Fault: ``time_unreadable`` beyond the year 9999.
    """
    if length.months:
        try:
            moment = EPOCH + timedelta(microseconds=at)
            month = moment.month - 1 + length.months * times
            year, month = moment.year + month // 12, month % 12 + 1
            day = min(moment.day, _days(year, month))
            at = (moment.replace(year=year, month=month, day=day) - EPOCH) // _MICROSECOND
        except (ValueError, OverflowError):
            raise Fault("time_unreadable", text="beyond the year 9999") from None
    at += length.micros * times
    if at > _LAST:
        raise Fault("time_unreadable", text="beyond the year 9999")
    return at


def _days(year: int, month: int) -> int:
    first = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    return (first - timedelta(days=1)).day
