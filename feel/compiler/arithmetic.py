"""Closures for the arithmetic signs."""

import operator
from collections.abc import Callable

from feel.compiler.builder import Builder, Run
from feel.compiler.scope import Scope
from feel.frame import Frame
from feel.syntax.nodes import Arithmetic, Negation
from feel.values.arithmetic import calculate, negate
from feel.values.numbers import WIDE

_FAST: dict[str, Callable[[int, int], int]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


def arithmetic(builder: Builder, node: Arithmetic, scope: Scope) -> Run:
    """Compile operands joined by signs of one rank, from left to right."""
    run = builder.build(node.first, scope)
    if len(node.steps) > 1:
        return _chain(builder, run, node, scope)
    step = node.steps[0]
    return _pair(builder, run, step.sign, builder.build(step.operand, scope), step.position)


def _pair(builder: Builder, left: Run, sign: str, right: Run, position: int) -> Run:
    fast = _FAST.get(sign)

    def quick(frame: Frame) -> object:
        first, second = left(frame), right(frame)
        if type(first) is int and type(second) is int and fast is not None:
            answer = fast(first, second)
            if -WIDE < answer < WIDE:
                return answer
        return calculate(frame, sign, first, second, position)

    return builder.folded(quick, left, right)


def _chain(builder: Builder, first: Run, node: Arithmetic, scope: Scope) -> Run:
    steps = [
        (step.sign, _FAST.get(step.sign), builder.build(step.operand, scope), step.position)
        for step in node.steps
    ]

    def run(frame: Frame) -> object:
        value = first(frame)
        for sign, fast, operand, position in steps:
            second = operand(frame)
            if type(value) is int and type(second) is int and fast is not None:
                answer = fast(value, second)
                if -WIDE < answer < WIDE:
                    value = answer
                    continue
            value = calculate(frame, sign, value, second, position)
        return value

    return builder.folded(run, first, *(operand for _, _, operand, _ in steps))


def negation(builder: Builder, node: Negation, scope: Scope) -> Run:
    """Compile the minus before an operand."""
    operand, position = builder.build(node.operand, scope), node.position

    def run(frame: Frame) -> object:
        return negate(frame, operand(frame), position)

    return builder.folded(run, operand)
