"""``number``."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from feel import to_log
from forms.numbers import Number, as_limit, decimals, is_multiple, plain, to_number
from forms.plan import Check, Convert
from forms.problem import Problem
from forms.setting import Scope, Setting


def number_converter() -> Convert:
    """Return the reader of numbers."""

    def convert(raw: object, _now: datetime) -> object:
        return to_number(raw)

    return convert


def as_text(value: object) -> str:
    """Return a number as ``serializeToString`` wants it."""
    return plain(value) if isinstance(value, (int, Decimal)) else str(value)


def as_logged(value: object) -> object:
    """Return a number as the log keeps it."""
    return to_log(value)


def least(limit: Setting) -> Check:
    """Return the check of ``min``."""
    return _bound(limit, "too_small", "min", lambda value, bound: value < bound)


def most(limit: Setting) -> Check:
    """Return the check of ``max``."""
    return _bound(limit, "too_large", "max", lambda value, bound: value > bound)


def at_most_decimals(digits: int) -> Check:
    """Return the check of ``decimalDigits``."""
    code = "too_many_decimals" if digits else "not_a_whole_number"
    refused = Problem(code, {"max": digits} if digits else {})

    def check(value: object, _scope: Scope) -> Problem | None:
        return refused if decimals(_number(value)) > digits else None

    return check


def on_step(step: Number) -> Check:
    """Return the check of ``increment``: whole multiples, counted from 0."""
    refused = Problem("not_on_step", {"step": plain(step)})

    def check(value: object, _scope: Scope) -> Problem | None:
        return None if is_multiple(_number(value), step) else refused

    return check


def _bound(
    limit: Setting, code: str, word: str, is_beyond: Callable[[Number, Number], bool]
) -> Check:
    def check(value: object, scope: Scope) -> Problem | None:
        bound = as_limit(limit.value(scope))
        if bound is not None and is_beyond(_number(value), bound):
            return Problem(code, {word: plain(bound)})
        return None

    return check


def _number(value: object) -> Number:
    if isinstance(value, (int, Decimal)):
        return value
    raise TypeError
