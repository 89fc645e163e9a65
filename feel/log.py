"""Values in the form the log keeps them."""

from collections.abc import Callable
from decimal import Decimal

from feel.errors import NotLoggable
from feel.values.date import Date
from feel.values.duration import DayTimeDuration, YearMonthDuration
from feel.values.moment import DateTime
from feel.values.numbers import number_text, shortened
from feel.values.parse import parse_date, parse_date_time, parse_decimal, parse_duration, parse_time
from feel.values.time import Time

SAFE = 2**53
DEEPEST = 100

_TAGS: dict[type, str] = {
    Date: "date",
    Time: "time",
    DateTime: "dateTime",
    YearMonthDuration: "duration",
    DayTimeDuration: "duration",
}
_READERS: dict[str, Callable[[str], object]] = {
    "decimal": parse_decimal,
    "date": parse_date,
    "time": parse_time,
    "dateTime": parse_date_time,
    "duration": parse_duration,
}


def to_log(value: object) -> object:
    """Return ``value`` as JSON for the log.

    Integers within ±2^53 stay; other numbers and the temporal kinds become
    ``{"$t": kind, "v": text}`` with one normalised text for each value.

    Raises:
        NotLoggable: a function, a range, a float, a foreign object, a key that is not a
            string, or nesting deeper than 100.
    """
    return _write(value, 0)


def from_log(value: object) -> object:
    """Return the value of FEEL for logged JSON, the inverse of ``to_log``.

    Raises:
        NotLoggable: a float, an unknown tag, a text that the tag does not allow, a foreign
            object, or nesting deeper than 100.
    """
    return _read(value, 0)


def _write(value: object, depth: int) -> object:
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, Decimal)):
        return _write_number(value)
    tag = _TAGS.get(type(value))
    if tag is not None:
        return {"$t": tag, "v": str(value)}
    if depth >= DEEPEST:
        raise NotLoggable(reason="depth")
    if isinstance(value, list):
        return [_write(item, depth + 1) for item in value]
    if isinstance(value, dict) and "$t" not in value and all(isinstance(k, str) for k in value):
        return {key: _write(item, depth + 1) for key, item in value.items()}
    raise NotLoggable(type=type(value).__name__)


def _write_number(value: int | Decimal) -> object:
    if isinstance(value, Decimal) and not value.is_finite():
        raise NotLoggable(type="Decimal")
    short = shortened(value)
    if isinstance(short, int) and -SAFE <= short <= SAFE:
        return short
    return {"$t": "decimal", "v": number_text(short)}


def _read(value: object, depth: int) -> object:
    if value is None or isinstance(value, (bool, str, int)):
        return value
    if depth >= DEEPEST:
        raise NotLoggable(reason="depth")
    if isinstance(value, list):
        return [_read(item, depth + 1) for item in value]
    if not isinstance(value, dict):
        raise NotLoggable(type=type(value).__name__)
    if "$t" in value:
        return _read_tagged(value)
    return {key: _read(item, depth + 1) for key, item in value.items()}


def _read_tagged(value: dict[str, object]) -> object:
    reader, text = _READERS.get(str(value["$t"])), value.get("v")
    found = reader(text) if reader is not None and isinstance(text, str) else None
    if found is None or len(value) != 2:
        raise NotLoggable(tag=str(value["$t"]))
    return found
