"""The commonest cells, tested without FEEL: numbers, texts and booleans against literals."""

from collections.abc import Callable
from decimal import Decimal

from decisions.cells import Bound, SimpleCell, Span, understand, values_of

# True or False; None where FEEL has to be asked, since the value is of another kind.
QuickTest = Callable[[object], bool | None]

# Beyond these FEEL rounds a number, and may then compare otherwise.
_DIGITS = 34


def quick_test(text: str) -> QuickTest | None:
    """Return a test that answers as the cell does, or None where the cell is not simple.

    All values that the cell mentions are of one kind and not null; texts are only compared for
    equality. The answer for a value of that kind is the one of FEEL.
    """
    cell = understand(text)
    if cell is None:
        return None
    kinds = {type(value) for value in values_of(cell)}
    if kinds == {Decimal}:
        return _numbers(cell)
    is_plain = all(span.low is not None and span.low == span.high for span in cell.spans)
    if is_plain and (kinds == {str} or kinds == {bool}):
        return _equal(cell, kinds.pop())
    return None


def _equal(cell: SimpleCell, kind: type) -> QuickTest:
    values, is_not = frozenset(values_of(cell)), cell.is_not

    def test(value: object) -> bool | None:
        return (value in values) is not is_not if type(value) is kind else None

    return test


def _numbers(cell: SimpleCell) -> QuickTest | None:
    values = [value for value in values_of(cell) if isinstance(value, Decimal)]
    if any(len(value.as_tuple().digits) > _DIGITS for value in values):
        return None
    spans = [_within(span) for span in cell.spans]
    if len(spans) == 1 and not cell.is_not:
        within = spans[0]
        return lambda v: within(v) if type(v) is int or type(v) is Decimal else None
    is_not = cell.is_not

    def test(value: object) -> bool | None:
        if type(value) is not int and type(value) is not Decimal:
            return None
        return any(within(value) for within in spans) is not is_not

    return test


def _within(span: Span) -> Callable[[int | Decimal], bool]:
    """Return the comparison with a point, or with one or two ends."""
    low, high = _number(span.low), _number(span.high)
    if span.low == span.high:
        return lambda value: value == low
    above = None if span.low is None or low is None else _above(low, span.low)
    below = None if span.high is None or high is None else _below(high, span.high)
    if above is None or below is None:
        return above or below or (lambda _: True)
    return lambda value: above(value) and below(value)


def _above(limit: int | Decimal, bound: Bound) -> Callable[[int | Decimal], bool]:
    return (lambda v: v >= limit) if bound.is_included else (lambda v: v > limit)


def _below(limit: int | Decimal, bound: Bound) -> Callable[[int | Decimal], bool]:
    return (lambda v: v <= limit) if bound.is_included else (lambda v: v < limit)


def _number(bound: Bound | None) -> int | Decimal | None:
    """Return the limit, as an integer where it is one: those compare faster."""
    if bound is None or not isinstance(bound.value, Decimal):
        return None
    value = bound.value
    return int(value) if value == value.to_integral_value() else value
