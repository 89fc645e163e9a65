"""Numbers: Python integers and decimals, together one kind with 34 significant digits."""

from decimal import ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

DIGITS = 34
WIDE = 10**DIGITS
EXACT = Context(
    prec=DIGITS,
    rounding=ROUND_HALF_EVEN,
    Emin=-6143,
    Emax=6144,
    clamp=0,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
"""Decimal128 of IEEE 754, which DMN 1.5 §10.3.2.3.1 names for numbers."""

type_of_number = (int, Decimal)


def is_number(value: object) -> bool:
    """Say whether ``value`` is a number of FEEL; booleans and floats are not."""
    return type(value) is int or type(value) is Decimal


def shortened(value: int | Decimal) -> int | Decimal:
    """Return ``value`` as an integer where it is one of at most 34 digits, else as a decimal.

    Raises:
        decimal.Overflow: beyond 6144 digits before the point.
    """
    if isinstance(value, int):
        return value if -WIDE < value < WIDE else EXACT.create_decimal(value)
    if not value:
        return 0
    if value.adjusted() < DIGITS and value == value.to_integral_value():
        return int(value)
    return value


def number_text(value: int | Decimal) -> str:
    """Return the digits of ``value`` without exponent and without needless zeros."""
    if isinstance(value, int):
        return str(value)
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text
