"""Numbers as people and JSON write them, kept exactly."""

import re
from decimal import Context, Decimal
from typing import Final

from forms.problem import Mismatch

MAX_DIGITS: Final = 34
"""Significant digits, and places before or behind the point; those of FEEL's numbers."""

_LONGEST: Final = 80
_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_WIDE: Final = 10**MAX_DIGITS
_EXACT: Final = Context(prec=2 * MAX_DIGITS)

Number = int | Decimal


def to_number(raw: object) -> Number | None:
    """Read a JSON number, or its decimal text, exactly; whole numbers become integers.

    A float counts as its shortest decimal text, so 0.1 is one tenth. ``None`` and blank text are
    ``None``. A comma is refused: "1,5" and "1,000" cannot be told apart.

    Raises:
        Mismatch: ``not_a_number`` (also for NaN, infinity and booleans), or
            ``number_out_of_range`` beyond 34 digits.
    """
    if type(raw) is int:
        if not -_WIDE < raw < _WIDE:
            raise Mismatch("number_out_of_range", digits=MAX_DIGITS)
        return raw
    text = _text_of(raw)
    if not text:
        return None
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        raise Mismatch("not_a_number")
    return shorten(Decimal(text))


def as_limit(value: object) -> Number | None:
    """Return the number that a limit is, also where a text says it; none of anything else."""
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        return None
    try:
        return None if isinstance(value, bool) else to_number(value)
    except Mismatch:
        return None


def shorten(number: Decimal) -> Number:
    """Return ``number`` without needless zeros, as an integer where it is one.

    Raises:
        Mismatch: ``number_out_of_range``.
    """
    if not number:
        return 0
    least = number.normalize(_EXACT)
    exponent = least.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -MAX_DIGITS or least.adjusted() >= MAX_DIGITS:
        raise Mismatch("number_out_of_range", digits=MAX_DIGITS)
    if len(least.as_tuple().digits) > MAX_DIGITS:
        raise Mismatch("number_out_of_range", digits=MAX_DIGITS)
    return int(least) if exponent >= 0 else least


def decimals(number: Number) -> int:
    """Count the places behind the point of a number that ``shorten`` gave."""
    if isinstance(number, int):
        return 0
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def plain(number: Number) -> str:
    """Return the digits of ``number`` without exponent."""
    return str(number) if isinstance(number, int) else format(number, "f")


def is_multiple(number: Number, step: Number) -> bool:
    """Say whether ``number`` is a whole multiple of ``step``, which is not 0, exactly."""
    return not _EXACT.remainder(_EXACT.create_decimal(number), _EXACT.create_decimal(step))


def _text_of(raw: object) -> str:
    if raw is None:
        return ""
    if isinstance(raw, str):
        return raw.strip()
    if isinstance(raw, float):
        return repr(raw)
    if isinstance(raw, Decimal):
        return str(raw)
    if isinstance(raw, dict) and raw.get("$t") == "decimal" and isinstance(raw.get("v"), str):
        return str(raw["v"])
    raise Mismatch("not_a_number")
