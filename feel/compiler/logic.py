"""Closures for comparison, and, or, if and instance of."""

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from feel.compiler.builder import Builder, Run
from feel.compiler.scope import Scope
from feel.frame import Frame
from feel.syntax.nodes import And, Between, Comparison, If, InstanceOf, Or
from feel.types import unconstrained
from feel.values.conformance import conforms
from feel.values.equality import equal
from feel.values.kinds import kind_of
from feel.values.order import compare

PLAIN = frozenset((int, str, Decimal))
ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def equal_or_warn(frame: Frame, left: object, right: object, position: int) -> bool | None:
    """Return whether the two are equal; None with a warning where they cannot be compared."""
    answer = equal(frame, left, right)
    if answer is None:
        frame.warn("not_comparable", f"{kind_of(left)}, {kind_of(right)}", position)
    return answer


def ordered(frame: Frame, sign: str, left: object, right: object, position: int) -> bool | None:
    """Return ``left sign right`` for an order sign; None with a warning where there is none."""
    order = compare(left, right)
    if order is None:
        frame.warn("not_comparable", f"{kind_of(left)} {sign} {kind_of(right)}", position)
        return None
    return ORDERS[sign](order, 0)


def comparison(builder: Builder, node: Comparison, scope: Scope) -> Run:
    """Compile a comparison."""
    left, right = builder.build(node.left, scope), builder.build(node.right, scope)
    if node.sign == "=":
        return _equal(left, right, node.position)
    if node.sign == "!=":
        return _unequal(left, right, node.position)
    if builder.is_constant(right) and type(builder.value_of(right)) in PLAIN:
        return _ordered_with(left, builder.value_of(right), node.sign, node.position)
    return _ordered(left, right, node.sign, node.position)


def _equal(left: Run, right: Run, position: int) -> Run:
    def run(frame: Frame) -> object:
        first, second = left(frame), right(frame)
        if type(first) is type(second) and type(first) in PLAIN:
            return first == second
        return equal_or_warn(frame, first, second, position)

    return run


def _unequal(left: Run, right: Run, position: int) -> Run:
    def run(frame: Frame) -> object:
        answer = equal_or_warn(frame, left(frame), right(frame), position)
        return None if answer is None else not answer

    return run


def _ordered_with(left: Run, second: object, sign: str, position: int) -> Run:
    compared, kind = ORDERS[sign], type(second)

    def run(frame: Frame) -> object:
        first = left(frame)
        if type(first) is kind:
            return compared(first, second)
        return ordered(frame, sign, first, second, position)

    return run


def _ordered(left: Run, right: Run, sign: str, position: int) -> Run:
    compared = ORDERS[sign]

    def run(frame: Frame) -> object:
        first, second = left(frame), right(frame)
        if type(first) is type(second) and type(first) in PLAIN:
            return compared(first, second)
        return ordered(frame, sign, first, second, position)

    return run


def between(builder: Builder, node: Between, scope: Scope) -> Run:
    """Compile ``between``: at least the low end and at most the high one."""
    value, low, high = (builder.build(part, scope) for part in (node.value, node.low, node.high))
    position = node.position

    def run(frame: Frame) -> object:
        given = value(frame)
        above = ordered(frame, ">=", given, low(frame), position)
        below = ordered(frame, "<=", given, high(frame), position)
        if above is None or below is None:
            return None
        return above and below

    return run


def all_of(builder: Builder, node: And, scope: Scope) -> Run:
    """Compile ``and``: false wins over null, null over true."""
    parts = tuple(builder.build(part, scope) for part in node.parts)
    position = node.position

    def run(frame: Frame) -> object:
        answer: object = True
        for part in parts:
            value = part(frame)
            if value is False:
                return False
            if value is not True:
                answer = no_boolean(frame, value, position)
        return answer

    return run


def any_of(builder: Builder, node: Or, scope: Scope) -> Run:
    """Compile ``or``: true wins over null, null over false."""
    parts = tuple(builder.build(part, scope) for part in node.parts)
    position = node.position

    def run(frame: Frame) -> object:
        answer: object = False
        for part in parts:
            value = part(frame)
            if value is True:
                return True
            if value is not False:
                answer = no_boolean(frame, value, position)
        return answer

    return run


def no_boolean(frame: Frame, value: object, position: int) -> object:
    """Return null for what is neither true nor false, with a warning unless it is null."""
    return value if value is None else frame.null("not_boolean", kind_of(value), position)


def choice(builder: Builder, node: If, scope: Scope) -> Run:
    """Compile ``if``; what is not true takes the ``else`` branch."""
    condition = builder.build(node.condition, scope)
    chosen, other = builder.build(node.chosen, scope), builder.build(node.other, scope)
    position = node.position

    def run(frame: Frame) -> object:
        value = condition(frame)
        if value is True:
            return chosen(frame)
        if value is not False:
            no_boolean(frame, value, position)
        return other(frame)

    return run


def instance_of(builder: Builder, node: InstanceOf, scope: Scope) -> Run:
    """Compile ``instance of``; null is an instance of nothing but ``Null``.

    It asks for the type alone: allowed values do not count.
    """
    value, kind = builder.build(node.value, scope), unconstrained(builder.resolved(node.type))

    def run(frame: Frame) -> object:
        return conforms(frame, value(frame), kind)

    return run
