"""Built-in functions that make a value of one kind from another (DMN 1.5 table 68)."""

import re
from decimal import Decimal

from feel.frame import Frame
from feel.library.registry import builtin
from feel.values.date import Date
from feel.values.duration import HOUR, MINUTE, SECOND, DayTimeDuration, YearMonthDuration
from feel.values.moment import DateTime
from feel.values.parse import parse_date, parse_date_time, parse_decimal, parse_duration, parse_time
from feel.values.text import text_of
from feel.values.time import Time
from feel.values.zone import UTC, Zone

_PLAIN_NUMBER = re.compile(r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,5})?")
_WIDEST_OFFSET = 18 * HOUR


def _found(frame: Frame, value: object, name: str) -> object:
    return frame.null("bad_text", name) if value is None else value


@builtin("date(from: moment)")
def date_from(frame: Frame, value: Date | DateTime | str) -> object:
    """Read a date, or take it from a date and time."""
    if isinstance(value, str):
        return _found(frame, parse_date(value), "date")
    return value.date if isinstance(value, DateTime) else value


@builtin("date(year: integer, month: integer, day: integer)")
def date_of(frame: Frame, year: int, month: int, day: int) -> object:
    """Put a date together; null where there is no such day."""
    try:
        return Date(year, month, day)
    except ValueError:
        return frame.null("out_of_range", "date")


@builtin("date and time(from: moment)")
def date_time_from(frame: Frame, value: Date | DateTime | str) -> object:
    """Read a date and time; a date means its midnight, in UTC where it is a value."""
    if isinstance(value, str):
        return _found(frame, parse_date_time(value), "date and time")
    return value if isinstance(value, DateTime) else DateTime(value, Time(0, UTC))


@builtin("date and time(date: day, time: clock)")
def date_time_of(frame: Frame, date: Date | DateTime, time: Time) -> object:
    """Join the date of the one and the time, with zone, of the other."""
    return DateTime(date.date if isinstance(date, DateTime) else date, time)


@builtin("time(from: time)")
def time_from(frame: Frame, value: Time | Date | DateTime | str) -> object:
    """Read a time, or take it from a date and time; of a date it is midnight in UTC."""
    match value:
        case str():
            return _found(frame, parse_time(value), "time")
        case DateTime():
            return value.time
        case Date():
            return Time(0, UTC)
    return value


@builtin("time(hour: integer, minute: integer, second: number, offset?: duration?)")
def time_of(
    frame: Frame, hour: int, minute: int, second: int | Decimal, offset: DayTimeDuration | None
) -> object:
    """Put a time together; null where there is none."""
    fits = 0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60
    if not fits or (offset is not None and abs(offset.nanos) > _WIDEST_OFFSET):
        return frame.null("out_of_range", "time")
    zone = None if offset is None else Zone(offset.nanos // SECOND)
    return Time(hour * HOUR + minute * MINUTE + int(second * SECOND), zone)


@builtin("duration(from: any)")
def duration(frame: Frame, value: object) -> object:
    """Read a duration of either kind."""
    if isinstance(value, (YearMonthDuration, DayTimeDuration)):
        return value
    if not isinstance(value, str):
        return frame.null("bad_arguments", "duration: from")
    return _found(frame, parse_duration(value), "duration")


@builtin("years and months duration(from: day, to: day)")
def years_and_months(frame: Frame, start: Date | DateTime, end: Date | DateTime) -> object:
    """Count the whole months between two dates; times of day do not matter."""
    first = start.date if isinstance(start, DateTime) else start
    last = end.date if isinstance(end, DateTime) else end
    months = (last.year - first.year) * 12 + last.month - first.month
    if months > 0 and last.day < first.day:
        months -= 1
    if months < 0 and last.day > first.day:
        months += 1
    return YearMonthDuration(months)


@builtin("number(from: string)")
def number_from(frame: Frame, text: str) -> object:
    """Read a number written with a point."""
    return _read_number(frame, text)


@builtin("number(from: string, grouping separator: string?, decimal separator: string?)")
def number_separated(frame: Frame, text: str, grouping: str | None, point: str | None) -> object:
    """Read a number with its own separators.

    Space, comma or point may group; comma or point may begin the decimals.
    """
    known = grouping in (None, " ", ",", ".") and point in (None, ",", ".")
    if not known or (grouping is not None and grouping == point):
        return frame.null("bad_arguments", "number")
    if grouping:
        text = text.replace(grouping, "")
    if point == ",":
        if "." in text:
            return frame.null("bad_text", "number")
        text = text.replace(",", ".")
    return _read_number(frame, text)


def _read_number(frame: Frame, text: str) -> object:
    value = parse_decimal(text) if _PLAIN_NUMBER.fullmatch(text) else None
    return frame.null("bad_text", "number") if value is None else value


@builtin("string(from: any)")
def string(frame: Frame, value: object) -> object:
    """Write a value as text; null stays null."""
    return None if value is None else text_of(frame, value)
