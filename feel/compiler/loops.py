"""Closures for ``for``, ``some`` and ``every``."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from feel.compiler.builder import Builder, Run, weight
from feel.compiler.logic import no_boolean
from feel.compiler.scope import Scope
from feel.errors import FeelLimit
from feel.frame import Frame
from feel.syntax.nodes import For, Iteration, Quantified
from feel.values.date import Date
from feel.values.kinds import kind_of
from feel.values.numbers import WIDE
from feel.values.range import Range

Walk = Callable[[Frame, list[object]], bool]
"""Does one round and says whether to go on; on a fault it empties the list and stops."""
Domain = Callable[[Frame], Iterable[object] | None]


def for_each(builder: Builder, node: For, scope: Scope) -> Run:
    """Compile ``for``; ``partial`` is the list so far."""
    partial = builder.slot()
    inner = Scope(scope, {"partial": partial}, live=partial)
    plan, last = _plan(builder, node.iterations, inner)
    walk = _nested(plan, _appending(builder.build(node.body, last), weight(node.body)))

    def run(frame: Frame) -> object:
        found: list[object] = []
        frame.locals[partial] = found
        return found if walk(frame, found) else None

    return run


def quantified(builder: Builder, node: Quantified, scope: Scope) -> Run:
    """Compile ``some`` or ``every``: ``or`` or ``and`` over all rounds."""
    plan, last = _plan(builder, node.iterations, scope)
    body = builder.build(node.body, last)
    walk = _nested(plan, _testing(body, weight(node.body), not node.every, node.position))
    neutral = node.every

    def run(frame: Frame) -> object:
        answer: list[object] = [neutral]
        walk(frame, answer)
        return answer[0] if answer else None

    return run


def _plan(
    builder: Builder, iterations: tuple[Iteration, ...], scope: Scope
) -> tuple[list[tuple[int, Domain]], Scope]:
    found = []
    for iteration in iterations:
        domain, slot = _domain(builder, iteration, scope), builder.slot()
        found.append((slot, domain))
        scope = Scope(scope, {iteration.name: slot})
    return found, scope


def _nested(plan: list[tuple[int, Domain]], walk: Walk) -> Walk:
    for slot, domain in reversed(plan):
        walk = _looping(slot, domain, walk)
    return walk


def _looping(slot: int, domain: Domain, inner: Walk) -> Walk:
    def walk(frame: Frame, found: list[object]) -> bool:
        items = domain(frame)
        if items is None:
            found.clear()
            return False
        for item in items:
            frame.spend(1)
            frame.locals[slot] = item
            if not inner(frame, found):
                return False
        return True

    return walk


def _appending(body: Run, cost: int) -> Walk:
    def walk(frame: Frame, found: list[object]) -> bool:
        frame.spend(cost)
        found.append(body(frame))
        if len(found) > frame.size:
            raise FeelLimit(limit="size")
        return True

    return walk


def _testing(body: Run, cost: int, decisive: bool, position: int) -> Walk:
    def walk(frame: Frame, answer: list[object]) -> bool:
        frame.spend(cost)
        value = body(frame)
        if value is decisive:
            answer[0] = decisive
            return False
        if value is not (not decisive):
            answer[0] = no_boolean(frame, value, position)
        return True

    return walk


def _domain(builder: Builder, node: Iteration, scope: Scope) -> Domain:
    start = builder.build(node.domain, scope)
    position = node.position
    if node.end is not None:
        return _counting(start, builder.build(node.end, scope), position)

    def domain(frame: Frame) -> Iterable[object] | None:
        value = start(frame)
        if isinstance(value, list):
            return value
        if isinstance(value, Range):
            return _members(frame, value, position)
        if value is None:
            frame.warn("null_operand", "in", position)
            return None
        return [value]

    return domain


def _counting(start: Run, end: Run, position: int) -> Domain:
    def domain(frame: Frame) -> Iterable[object] | None:
        return between(frame, start(frame), end(frame), position)

    return domain


def between(frame: Frame, first: object, last: object, position: int) -> Iterable[object] | None:
    """Return all whole numbers or days from ``first`` to ``last``, downwards too."""
    low, high = _ordinal(first), _ordinal(last)
    if low is None or high is None or kind_of(first) != kind_of(last):
        frame.warn("type_mismatch", f"{kind_of(first)}..{kind_of(last)}", position)
        return None
    numbers = range(low, high + 1) if low <= high else range(low, high - 1, -1)
    return map(Date.of_days, numbers) if isinstance(first, Date) else numbers


def _members(frame: Frame, value: Range, position: int) -> Iterable[object] | None:
    low, high = _ordinal(value.start), _ordinal(value.end)
    one_kind = kind_of(value.start) == kind_of(value.end) and value.sign != "!="
    if low is None or high is None or not one_kind or low > high:
        frame.warn("type_mismatch", f"in {kind_of(value.start)}..{kind_of(value.end)}", position)
        return None
    low += not value.start_included
    days = range(low, high + value.end_included)
    return map(Date.of_days, days) if isinstance(value.start, Date) else days


def _ordinal(end: object) -> int | None:
    if isinstance(end, Date):
        return end.days
    if isinstance(end, Decimal) and end == end.to_integral_value() and abs(end) < WIDE:
        return int(end)
    return end if type(end) is int else None
