"""Built-in functions that make one value of a list (DMN 1.5 table 71)."""

from decimal import Decimal

from feel.frame import Frame
from feel.library.registry import builtin
from feel.values.numbers import EXACT, is_number, shortened
from feel.values.order import compare

Number = int | Decimal


def _numbers(frame: Frame, items: list[object], name: str) -> list[Number] | None:
    frame.spend(len(items))
    found = [item for item in items if isinstance(item, (int, Decimal)) and is_number(item)]
    if len(found) == len(items):
        return found
    frame.warn("bad_arguments", f"{name}: list")
    return None


def total(numbers: list[Number]) -> Number:
    """Add up, rounding after each step as repeated ``+`` does; ArithmeticError beyond range."""
    answer: Number = 0
    for number in numbers:
        answer = shortened(EXACT.add(answer, number))
    return answer


@builtin("count(list*: list)")
def count(frame: Frame, items: list[object]) -> object:
    """Count the items, nulls too."""
    return len(items)


@builtin("sum(list*: list)")
def add_up(frame: Frame, items: list[object]) -> object:
    """Add up numbers; null for none."""
    numbers = _numbers(frame, items, "sum")
    if not numbers:
        return None
    return total(numbers)


@builtin("product(list*: list)")
def product(frame: Frame, items: list[object]) -> object:
    """Multiply numbers; null for none."""
    numbers = _numbers(frame, items, "product")
    if not numbers:
        return None
    answer: Number = 1
    for number in numbers:
        answer = shortened(EXACT.multiply(answer, number))
    return answer


@builtin("mean(list*: list)")
def mean(frame: Frame, items: list[object]) -> object:
    """Return the arithmetic mean; null for none."""
    numbers = _numbers(frame, items, "mean")
    if not numbers:
        return None
    return shortened(EXACT.divide(total(numbers), len(numbers)))


@builtin("median(list*: list)")
def median(frame: Frame, items: list[object]) -> object:
    """Return the middle number, or the mean of the two in the middle; null for none."""
    numbers = _numbers(frame, items, "median")
    if not numbers:
        return None
    numbers = sorted(numbers)
    middle = len(numbers) // 2
    if len(numbers) % 2:
        return numbers[middle]
    return shortened(EXACT.divide(EXACT.add(numbers[middle - 1], numbers[middle]), 2))


@builtin("stddev(list*: list)")
def standard_deviation(frame: Frame, items: list[object]) -> object:
    """Return the deviation of a sample; null for less than two numbers."""
    numbers = _numbers(frame, items, "stddev")
    if numbers is None or len(numbers) < 2:
        return numbers if numbers is None else frame.null("bad_arguments", "stddev: list")
    middle = EXACT.divide(total(numbers), len(numbers))
    squares = [EXACT.power(EXACT.subtract(Decimal(n), middle), 2) for n in numbers]
    return shortened(EXACT.sqrt(EXACT.divide(total([*squares]), len(numbers) - 1)))


@builtin("mode(list*: list)")
def mode(frame: Frame, items: list[object]) -> object:
    """Return the numbers that occur most often, in ascending order."""
    numbers = _numbers(frame, items, "mode")
    if not numbers:
        return numbers
    counts: dict[Number, int] = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    most = max(counts.values())
    return sorted(number for number, times in counts.items() if times == most)


@builtin("min(list*: list)")
def least(frame: Frame, items: list[object]) -> object:
    """Return the first in order; null for none."""
    return _extreme(frame, items, -1, "min")


@builtin("max(list*: list)")
def greatest(frame: Frame, items: list[object]) -> object:
    """Return the last in order; null for none."""
    return _extreme(frame, items, 1, "max")


def _extreme(frame: Frame, items: list[object], side: int, name: str) -> object:
    frame.spend(len(items))
    if not items:
        return None
    best = items[0]
    for item in items:
        order = compare(item, best)
        if order is None:
            return frame.null("not_comparable", name)
        if order == side:
            best = item
    return best


@builtin("all(list*: list)")
def all_true(frame: Frame, items: list[object]) -> object:
    """Return false if one is false, else null if one is no boolean, else true."""
    return _every(frame, items, False, "all")


@builtin("any(list*: list)")
def any_true(frame: Frame, items: list[object]) -> object:
    """Return true if one is true, else null if one is no boolean, else false."""
    return _every(frame, items, True, "any")


def _every(frame: Frame, items: list[object], decisive: bool, name: str) -> object:
    frame.spend(len(items))
    answer: bool | None = not decisive
    for item in items:
        if item is decisive:
            return decisive
        if not isinstance(item, bool):
            answer = None
    if answer is None and any(item is not None and type(item) is not bool for item in items):
        frame.warn("bad_arguments", f"{name}: list")
    return answer


@builtin("not(negand: any)")
def negated(frame: Frame, value: object) -> object:
    """Turn true into false and false into true; anything else is null."""
    if isinstance(value, bool):
        return not value
    if value is not None:
        frame.warn("not_boolean", "not")
    return None
