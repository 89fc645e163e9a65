"""The commonest cells, tested without FEEL: numbers, texts and booleans against literals."""

from collections.abc import Callable
from decimal import Decimal

from decisions.cells import Bound, SimpleCell, understand, values_of

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
    spans = [(_above(span.low), _below(span.high)) for span in cell.spans]
    is_not = cell.is_not

    def test(value: object) -> bool | None:
        if type(value) is not int and type(value) is not Decimal:
            return None
        is_in = any(above(value) and below(value) for above, below in spans)
        return is_in is not is_not

    return test


def _above(bound: Bound | None) -> Callable[[int | Decimal], bool]:
    limit = _number(bound)
    if bound is None or limit is None:
        return lambda _: True
    if bound.is_included:
        return lambda value: value >= limit
    return lambda value: value > limit


def _below(bound: Bound | None) -> Callable[[int | Decimal], bool]:
    limit = _number(bound)
    if bound is None or limit is None:
        return lambda _: True
    if bound.is_included:
        return lambda value: value <= limit
    return lambda value: value < limit


def _number(bound: Bound | None) -> int | Decimal | None:
    """Return the limit, as an integer where it is one: those compare faster."""
    if bound is None or not isinstance(bound.value, Decimal):
        return None
    value = bound.value
    return int(value) if value == value.to_integral_value() else value
