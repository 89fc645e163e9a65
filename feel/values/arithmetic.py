"""Adding, subtracting, multiplying and dividing, by the kinds of both sides (DMN 1.5 table 55)."""

from collections.abc import Callable
from decimal import ROUND_FLOOR, Context, Decimal, DecimalException, localcontext
from typing import Any

from feel.frame import Frame
from feel.values.date import Date
from feel.values.duration import DAY, DayTimeDuration, YearMonthDuration
from feel.values.kinds import kind_of
from feel.values.moment import DateTime
from feel.values.numbers import EXACT, shortened
from feel.values.time import Time
from feel.values.zone import UTC

Operation = Callable[[Any, Any], object]
YM, DT = YearMonthDuration, DayTimeDuration
MOST_MONTHS, MOST_NANOS = 10**13, 10**31
_ROOMY = Context(prec=80)
_POWER_BITS = 4096
POWER_STEPS = 20
"""What a power, root, logarithm or exponential counts beyond its node."""


def _months(value: int) -> YearMonthDuration:
    if abs(value) > MOST_MONTHS:
        raise OverflowError
    return YearMonthDuration(value)


def _nanos(value: int) -> DayTimeDuration:
    if abs(value) > MOST_NANOS:
        raise OverflowError
    return DayTimeDuration(value)


def _shift_date(date: Date, nanos: int) -> Date:
    return Date.of_days(date.days + nanos // DAY)


def _shift_time(time: Time, nanos: int) -> Time:
    return Time((time.nanos + nanos) % DAY, time.zone)


def _between(left: DateTime, right: DateTime) -> DayTimeDuration:
    if (left.time.zone is None) != (right.time.zone is None):
        raise TypeError
    return _nanos(left.instant - right.instant)


def _midnight(date: Date) -> DateTime:
    return DateTime(date, Time(0, UTC))


def _times(left: Time, right: Time) -> DayTimeDuration:
    if (left.zone is None) != (right.zone is None):
        raise TypeError
    return _nanos(left.utc_nanos - right.utc_nanos)


def _scaled(amount: int, factor: int | Decimal) -> int:
    """Multiply exactly and cut the fraction off, toward zero."""
    if isinstance(factor, int):
        return amount * factor
    return int(_ROOMY.multiply(Decimal(amount), factor))


def _part(amount: int, divisor: int | Decimal) -> int:
    if not divisor:
        raise ZeroDivisionError
    return int(_ROOMY.divide(Decimal(amount), Decimal(divisor)))


def _divide(left: int | Decimal, right: int | Decimal) -> int | Decimal:
    if not right:
        raise ZeroDivisionError
    return shortened(EXACT.divide(Decimal(left), Decimal(right)))


def _power(left: int | Decimal, right: int | Decimal) -> int | Decimal:
    if isinstance(left, int) and isinstance(right, int) and right >= 0:
        if left.bit_length() * right <= _POWER_BITS:
            return shortened(int(left**right))
    elif not right:
        return 1
    return shortened(EXACT.power(Decimal(left), Decimal(right)))


def _table(
    numbers: Operation, pairs: dict[tuple[type, type], Operation]
) -> dict[tuple[type, type], Operation]:
    kinds = (int, Decimal)
    found: dict[tuple[type, type], Operation] = {(a, b): numbers for a in kinds for b in kinds}
    for (left, right), operation in pairs.items():
        lefts = kinds if left is int else (left,)
        rights = kinds if right is int else (right,)
        found |= {(a, b): operation for a in lefts for b in rights}
    return found


_ADDITIONS: dict[tuple[type, type], Operation] = {
    (YM, YM): lambda a, b: _months(a.months + b.months),
    (DT, DT): lambda a, b: _nanos(a.nanos + b.nanos),
    (Date, YM): lambda a, b: a.plus_months(b.months),
    (DateTime, YM): lambda a, b: a.plus_months(b.months),
    (Date, DT): lambda a, b: _shift_date(a, b.nanos),
    (DateTime, DT): lambda a, b: a.plus_nanos(b.nanos),
    (Time, DT): lambda a, b: _shift_time(a, b.nanos),
    (YM, Date): lambda a, b: b.plus_months(a.months),
    (YM, DateTime): lambda a, b: b.plus_months(a.months),
    (DT, Date): lambda a, b: _shift_date(b, a.nanos),
    (DT, DateTime): lambda a, b: b.plus_nanos(a.nanos),
    (DT, Time): lambda a, b: _shift_time(b, a.nanos),
}
_SUBTRACTIONS: dict[tuple[type, type], Operation] = {
    (YM, YM): lambda a, b: _months(a.months - b.months),
    (DT, DT): lambda a, b: _nanos(a.nanos - b.nanos),
    (Date, YM): lambda a, b: a.plus_months(-b.months),
    (DateTime, YM): lambda a, b: a.plus_months(-b.months),
    (Date, DT): lambda a, b: _shift_date(a, -b.nanos),
    (DateTime, DT): lambda a, b: a.plus_nanos(-b.nanos),
    (Time, DT): lambda a, b: _shift_time(a, -b.nanos),
    (Date, Date): lambda a, b: _nanos((a.days - b.days) * DAY),
    (DateTime, DateTime): _between,
    (Date, DateTime): lambda a, b: _between(_midnight(a), b),
    (DateTime, Date): lambda a, b: _between(a, _midnight(b)),
    (Time, Time): _times,
}
_PRODUCTS: dict[tuple[type, type], Operation] = {
    (YM, int): lambda a, b: _months(_scaled(a.months, b)),
    (int, YM): lambda a, b: _months(_scaled(b.months, a)),
    (DT, int): lambda a, b: _nanos(_scaled(a.nanos, b)),
    (int, DT): lambda a, b: _nanos(_scaled(b.nanos, a)),
}
_QUOTIENTS: dict[tuple[type, type], Operation] = {
    (YM, int): lambda a, b: _months(_part(a.months, b)),
    (DT, int): lambda a, b: _nanos(_part(a.nanos, b)),
    (YM, YM): lambda a, b: _divide(a.months, b.months),
    (DT, DT): lambda a, b: _divide(a.nanos, b.nanos),
}
OPERATIONS: dict[str, dict[tuple[type, type], Operation]] = {
    "+": _table(lambda a, b: shortened(EXACT.add(a, b)), _ADDITIONS),
    "-": _table(lambda a, b: shortened(EXACT.subtract(a, b)), _SUBTRACTIONS),
    "*": _table(lambda a, b: shortened(EXACT.multiply(a, b)), _PRODUCTS),
    "/": _table(_divide, _QUOTIENTS),
    "**": _table(_power, {}),
}


def calculate(frame: Frame, sign: str, left: object, right: object, position: int) -> object:
    """Return ``left sign right``; null with a warning where the two do not go together."""
    if sign == "+" and isinstance(left, str) and isinstance(right, str):
        frame.hold_text(len(left) + len(right))
        return left + right
    operation = OPERATIONS[sign].get((type(left), type(right)))
    if operation is None:
        frame.warn("type_mismatch", f"{kind_of(left)} {sign} {kind_of(right)}", position)
        return None
    if sign == "**":
        frame.spend(POWER_STEPS)
    try:
        return operation(left, right)
    except ZeroDivisionError:
        frame.warn("division_by_zero", "", position)
    except (DecimalException, OverflowError, ValueError):
        frame.warn("out_of_range", sign, position)
    except TypeError:
        frame.warn("zone_missing", sign, position)
    return None


def negate(frame: Frame, value: object, position: int) -> object:
    """Return ``-value`` of a number or duration; null with a warning for anything else."""
    if isinstance(value, YearMonthDuration):
        return YearMonthDuration(-value.months)
    if isinstance(value, DayTimeDuration):
        return DayTimeDuration(-value.nanos)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return -value if isinstance(value, int) else EXACT.minus(value)
    frame.warn("type_mismatch", f"- {kind_of(value)}", position)
    return None


def floor_modulo(left: int | Decimal, right: int | Decimal) -> int | Decimal:
    """Return ``left - right * floor(left / right)``, exact; ZeroDivisionError for none."""
    if isinstance(left, int) and isinstance(right, int):
        return left % right
    with localcontext(Context(prec=13_000, rounding=ROUND_FLOOR)):
        rest = Decimal(left) % Decimal(right)
        if rest and (rest < 0) != (right < 0):
            rest += right
        return shortened(EXACT.plus(rest))
