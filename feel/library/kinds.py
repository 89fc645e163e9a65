"""What a parameter of a built-in takes, and what it makes of it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from feel.values.date import Date
from feel.values.duration import DayTimeDuration, YearMonthDuration
from feel.values.function import Function
from feel.values.moment import DateTime
from feel.values.range import Range
from feel.values.time import Time


class Bad:
    """The mark of a value that a parameter does not take."""


BAD: Final = Bad()
Accept = Callable[[Any], object]


def _one_of(*kinds: type) -> Accept:
    taken = frozenset(kinds)

    def accept(value: object) -> object:
        if type(value) in taken:
            return value
        if isinstance(value, list) and len(value) == 1 and type(value[0]) in taken:
            return value[0]
        return BAD

    return accept


def _or_null(accept: Accept) -> Accept:
    return lambda value: None if value is None else accept(value)


def _as_list(value: object) -> object:
    if isinstance(value, list):
        return value
    return BAD if value is None else [value]


def _as_integer(value: object) -> object:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if type(value) is int:
        return value
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return BAD


def _as_scale(value: object) -> object:
    found = _as_integer(value)
    if isinstance(found, int) and not -6111 <= found <= 6176:
        return BAD
    return found


_PLAIN: dict[str, Accept] = {
    "any": lambda value: value,
    "string": _one_of(str),
    "number": _one_of(int, Decimal),
    "integer": _as_integer,
    "scale": _as_scale,
    "boolean": _one_of(bool),
    "list": _as_list,
    "context": _one_of(dict),
    "function": _one_of(Function),
    "range": _one_of(Range),
    "day": _one_of(Date, DateTime),
    "moment": _one_of(Date, DateTime, str),
    "time": _one_of(Time, DateTime, Date, str),
    "clock": _one_of(Time),
    "duration": _one_of(DayTimeDuration),
    "any duration": _one_of(DayTimeDuration, YearMonthDuration),
}
ACCEPT: dict[str, Accept] = _PLAIN | {f"{kind}?": _or_null(do) for kind, do in _PLAIN.items()}
"""By kind, the function that gives the value to pass on or ``BAD``; with ``?`` null passes."""
