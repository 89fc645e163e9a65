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


_as_number = _one_of(int, Decimal)


def _as_integer(value: object) -> object:
    """Take a number and cut its fraction off."""
    number = _as_number(value)
    return int(number) if isinstance(number, (int, Decimal)) else BAD


def _as_scale(value: object) -> object:
    """Take a number of digits, from -6111 to 6176 (DMN 1.5 table 72)."""
    found = _as_integer(value)
    return found if isinstance(found, int) and -6111 <= found <= 6176 else BAD


def as_whole(value: object) -> object:
    """Take a number without a fraction."""
    number = _as_number(value)
    if isinstance(number, Decimal) and number != number.to_integral_value():
        return BAD
    return int(number) if isinstance(number, (int, Decimal)) else BAD


_PLAIN: dict[str, Accept] = {
    "any": lambda value: value,
    "string": _one_of(str),
    "number": _as_number,
    "integer": _as_integer,
    "whole": as_whole,
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
