"""The properties of temporal values and ranges (DMN 1.5 tables 65 to 67)."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from feel.values.calendar import weekday
from feel.values.date import Date
from feel.values.duration import DAY, HOUR, MINUTE, SECOND, DayTimeDuration, YearMonthDuration
from feel.values.moment import DateTime
from feel.values.numbers import shortened
from feel.values.range import Range
from feel.values.time import Time
from feel.values.zone import Zone

Property = Callable[[Any], object]


def _whole(amount: int, unit: int) -> int:
    """Divide and cut off, toward zero."""
    return -(-amount // unit) if amount < 0 else amount // unit


def _rest(amount: int, unit: int) -> int:
    return -(-amount % unit) if amount < 0 else amount % unit


def _seconds(nanos: int) -> int | Decimal:
    return shortened(Decimal(nanos).scaleb(-9))


def _offset(zone: Zone | None, offset: int | None) -> DayTimeDuration | None:
    return None if zone is None or offset is None else DayTimeDuration(offset * SECOND)


def _zone_name(zone: Zone | None) -> str | None:
    return zone.name or None if zone else None


_DATE: dict[str, Property] = {
    "year": lambda date: date.year,
    "month": lambda date: date.month,
    "day": lambda date: date.day,
    "weekday": lambda date: weekday(date.days),
}
_TIME: dict[str, Property] = {
    "hour": lambda time: time.hour,
    "minute": lambda time: time.minute,
    "second": lambda time: _seconds(time.nanos % MINUTE),
    "time offset": lambda time: _offset(
        time.zone, time.zone.offset_at(0, time.nanos // SECOND) if time.zone else None
    ),
    "timezone": lambda time: _zone_name(time.zone),
}


def _of_date(read: Property) -> Property:
    return lambda moment: read(moment.date)


def _of_time(read: Property) -> Property:
    return lambda moment: read(moment.time)


PROPERTIES: dict[type, dict[str, Property]] = {
    Date: _DATE,
    Time: _TIME,
    DateTime: {name: _of_date(read) for name, read in _DATE.items()}
    | {name: _of_time(read) for name, read in _TIME.items()}
    | {"time offset": lambda moment: _offset(moment.time.zone, moment.offset)},
    YearMonthDuration: {
        "years": lambda span: _whole(span.months, 12),
        "months": lambda span: _rest(span.months, 12),
    },
    DayTimeDuration: {
        "days": lambda span: _whole(span.nanos, DAY),
        "hours": lambda span: _whole(_rest(span.nanos, DAY), HOUR),
        "minutes": lambda span: _whole(_rest(span.nanos, HOUR), MINUTE),
        "seconds": lambda span: _seconds(_rest(span.nanos, MINUTE)),
    },
    Range: {
        "start": lambda found: found.start,
        "end": lambda found: found.end,
        "start included": lambda found: found.start_included,
        "end included": lambda found: found.end_included,
    },
}
"""By type and name, the function that reads the property."""
