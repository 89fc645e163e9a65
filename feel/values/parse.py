"""Texts of ISO 8601 to temporal values; a text that is not one gives None."""

import re
from decimal import Decimal, InvalidOperation, Overflow

from feel.values.date import Date
from feel.values.duration import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    DayTimeDuration,
    Duration,
    YearMonthDuration,
)
from feel.values.moment import DateTime
from feel.values.numbers import EXACT, shortened
from feel.values.time import Time
from feel.values.zone import Zone, zone_names

LONGEST = 100
MONTHS = 10**12
NANOS = 10**30

_DATE = re.compile(r"(-?)([1-9][0-9]{4,8}|[0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9})[0-9]*)?"
    r"(Z|z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|@[A-Za-z0-9_/+-]+)?"
)
_MIDNIGHT = re.compile(r"24:00:00(?:\.0+)?(?![.0-9])")
_MONTHS = re.compile(r"(-?)P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?")
_CLOCK = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]{0,9})[0-9]*)?S)?)?"
)
_DECIMAL = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,5})?")
WIDEST_OFFSET = 18 * 3600


def parse_decimal(text: str) -> int | Decimal | None:
    """Read digits with an optional point and exponent; 34 digits are kept."""
    if not _DECIMAL.fullmatch(text):
        return None
    try:
        return shortened(EXACT.create_decimal(text))
    except (InvalidOperation, Overflow):
        return None


def parse_date(text: str) -> Date | None:
    """Read ``yyyy-mm-dd``; years may be negative or have up to nine digits."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    sign, year, month, day = match.groups()
    try:
        return Date(-int(year) if sign else int(year), int(month), int(day))
    except ValueError:
        return None


def parse_zone(text: str | None) -> Zone | None:
    """Read ``Z``, ``±hh:mm``, ``±hh:mm:ss`` or ``@Area/City``; None for none.

    Raises:
        ValueError: the zone is unknown or the offset beyond 18 hours.
    """
    if not text:
        return None
    if text[0] == "@":
        if text[1:] not in zone_names():
            raise ValueError("unknown zone")
        return Zone(None, text[1:])
    if text in ("Z", "z"):
        return Zone(0)
    parts = [int(part) for part in text[1:].split(":")]
    offset = parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) > 2 else 0)
    if offset > WIDEST_OFFSET or max(parts[1:]) > 59:
        raise ValueError("offset out of range")
    return Zone(-offset if text[0] == "-" else offset)


def parse_time(text: str) -> Time | None:
    """Read ``hh:mm:ss`` with fraction and zone."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hour, minute, second, fraction, zone = match.groups()
    if int(hour) > 23 or int(minute) > 59 or int(second) > 59:
        return None
    nanos = int(hour) * HOUR + int(minute) * MINUTE + int(second) * SECOND
    try:
        return Time(nanos + int((fraction or "").ljust(9, "0")), parse_zone(zone))
    except ValueError:
        return None


def parse_date_time(text: str) -> DateTime | None:
    """Read a date, ``T`` and a time; a date alone means its midnight, without zone.

    ``24:00:00`` is the midnight that ends the day.
    """
    head, mark, tail = text.partition("T")
    date = parse_date(head)
    if date is None:
        return None
    if not mark:
        return DateTime(date, Time(0))
    midnight = _MIDNIGHT.match(tail)
    time = parse_time("00" + tail[2:] if midnight else tail)
    if time is None:
        return None
    try:
        return DateTime(Date.of_days(date.days + 1) if midnight else date, time)
    except ValueError:
        return None


def parse_duration(text: str) -> Duration | None:
    """Read ``PnYnM`` or ``PnDTnHnMnS`` with an optional sign; the two do not mix."""
    if len(text) > LONGEST:
        return None
    match = _MONTHS.fullmatch(text)
    if match is not None:
        sign, years, months = match.groups()
        total = int(years or 0) * 12 + int(months or 0)
        return YearMonthDuration(-total if sign else total) if total < MONTHS else None
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    sign, days, hours, minutes, seconds, fraction = match.groups()
    nanos = int(days or 0) * DAY + int(hours or 0) * HOUR + int(minutes or 0) * MINUTE
    nanos += int(seconds or 0) * SECOND + int((fraction or "").ljust(9, "0"))
    return DayTimeDuration(-nanos if sign else nanos) if nanos < NANOS else None


def parse_temporal(text: str) -> Date | Time | DateTime | Duration | None:
    """Read what may follow ``@``: any temporal text; a date alone is a date."""
    if text[:1] == "P" or text[:2] == "-P":
        return parse_duration(text)
    if text[2:3] == ":":
        return parse_time(text)
    return parse_date_time(text) if "T" in text else parse_date(text)
