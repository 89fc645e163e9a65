"""Built-in functions of numbers (DMN 1.5 table 72)."""

from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)

from feel.frame import Frame
from feel.library.registry import builtin
from feel.values.arithmetic import POWER_STEPS, floor_modulo
from feel.values.duration import DayTimeDuration, YearMonthDuration
from feel.values.numbers import EXACT, shortened

Number = int | Decimal


def rounded(number: Number, scale: int, rounding: str) -> Number:
    """Round to ``scale`` digits after the point; a negative one rounds before the point."""
    value = Decimal(number)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -scale:
        return number
    wide = Context(prec=13_000, rounding=rounding)
    return shortened(EXACT.plus(value.quantize(Decimal(1).scaleb(-scale), context=wide)))


@builtin("decimal(n: number, scale: scale)")
def decimal(frame: Frame, number: Number, scale: int) -> object:
    """Round to even at a tie."""
    return rounded(number, scale, ROUND_HALF_EVEN)


@builtin("round up(n: number, scale: scale)")
def round_up(frame: Frame, number: Number, scale: int) -> object:
    """Round away from zero."""
    return rounded(number, scale, ROUND_UP)


@builtin("round down(n: number, scale: scale)")
def round_down(frame: Frame, number: Number, scale: int) -> object:
    """Round toward zero."""
    return rounded(number, scale, ROUND_DOWN)


@builtin("round half up(n: number, scale: scale)")
def round_half_up(frame: Frame, number: Number, scale: int) -> object:
    """Round to the nearest, away from zero at a tie."""
    return rounded(number, scale, ROUND_HALF_UP)


@builtin("round half down(n: number, scale: scale)")
def round_half_down(frame: Frame, number: Number, scale: int) -> object:
    """Round to the nearest, toward zero at a tie."""
    return rounded(number, scale, ROUND_HALF_DOWN)


@builtin("floor(n: number, scale?: scale)")
def floor(frame: Frame, number: Number, scale: int | None) -> object:
    """Round down, toward minus infinity."""
    return rounded(number, scale or 0, ROUND_FLOOR)


@builtin("ceiling(n: number, scale?: scale)")
def ceiling(frame: Frame, number: Number, scale: int | None) -> object:
    """Round up, toward infinity."""
    return rounded(number, scale or 0, ROUND_CEILING)


@builtin("abs(n: any)")
def absolute(frame: Frame, value: object) -> object:
    """Take the sign off a number or a duration."""
    match value:
        case YearMonthDuration():
            return YearMonthDuration(abs(value.months))
        case DayTimeDuration():
            return DayTimeDuration(abs(value.nanos))
        case bool():
            return frame.null("bad_arguments", "abs: n")
        case int() | Decimal():
            return abs(value) if isinstance(value, int) else EXACT.abs(value)
    return frame.null("bad_arguments", "abs: n")


@builtin("modulo(dividend: number, divisor: number)")
def modulo(frame: Frame, dividend: Number, divisor: Number) -> object:
    """Return the rest of a division rounded down; its sign is that of the divisor."""
    if not divisor:
        return frame.null("division_by_zero", "modulo")
    return floor_modulo(dividend, divisor)


@builtin("sqrt(number: number)")
def square_root(frame: Frame, number: Number) -> object:
    """Return the square root; null below zero."""
    if number < 0:
        return frame.null("out_of_range", "sqrt")
    frame.spend(POWER_STEPS)
    return shortened(EXACT.sqrt(Decimal(number)))


@builtin("log(number: number)")
def logarithm(frame: Frame, number: Number) -> object:
    """Return the natural logarithm; null for zero and below."""
    if number <= 0:
        return frame.null("out_of_range", "log")
    frame.spend(POWER_STEPS)
    return shortened(EXACT.ln(Decimal(number)))


@builtin("exp(number: number)")
def exponential(frame: Frame, number: Number) -> object:
    """Return e to the power of ``number``."""
    frame.spend(POWER_STEPS)
    return shortened(EXACT.exp(Decimal(number)))


@builtin("odd(number: whole)")
def odd(frame: Frame, number: int) -> object:
    """Say whether a whole number is odd."""
    return number % 2 == 1


@builtin("even(number: whole)")
def even(frame: Frame, number: int) -> object:
    """Say whether a whole number is even."""
    return number % 2 == 0
