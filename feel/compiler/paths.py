"""Closures for paths and filters."""

from collections.abc import Callable
from decimal import Decimal

from feel.compiler.builder import Builder, Run, weight
from feel.compiler.scope import Scope
from feel.compiler.values import local
from feel.frame import Frame
from feel.syntax.nodes import (
    And,
    Between,
    Comparison,
    Filter,
    In,
    InstanceOf,
    Name,
    Node,
    Or,
    Path,
    Quantified,
)
from feel.values.kinds import kind_of
from feel.values.properties import PROPERTIES

_ALWAYS_BOOLEAN = (And, Between, Comparison, In, InstanceOf, Or, Quantified)


def path(builder: Builder, node: Path, scope: Scope) -> Run:
    """Compile ``base.name``."""
    base, name, position = builder.build(node.base, scope), node.name, node.position

    def run(frame: Frame) -> object:
        value = base(frame)
        if type(value) is dict and name in value:
            return value[name]
        return member(frame, value, name, position)

    return run


def member(frame: Frame, value: object, name: str, position: int) -> object:
    """Return the entry or property ``name``, of each item where ``value`` is a list."""
    if isinstance(value, list):
        frame.hold(len(value))
        return [_of_one(frame, item, name, position) for item in value]
    return _of_one(frame, value, name, position)


def _of_one(frame: Frame, value: object, name: str, position: int) -> object:
    if isinstance(value, dict) and name in value:
        return value[name]
    read: Callable[..., object] | None = PROPERTIES.get(type(value), {}).get(name)
    if read is not None:
        return read(value)
    frame.warn("unknown_entry", f"{name} of {kind_of(value)}", position)
    return None


def filtered(builder: Builder, node: Filter, scope: Scope) -> Run:
    """Compile ``base[predicate]``: a number picks one item, anything else those where true."""
    base = _base(builder, node.base, scope)
    slot = builder.slot()
    predicate = builder.build(node.predicate, Scope(scope, {"item": slot}, item=slot))
    if builder.is_constant(predicate) and _is_number(builder.value_of(predicate)):
        return _picking(base, builder.value_of(predicate), node.position)
    select = _selecting(slot, predicate, weight(node.predicate), node)

    def run(frame: Frame) -> object:
        value = base(frame)
        if value is None:
            return None
        return select(frame, value if isinstance(value, list) else [value])

    return run


def _base(builder: Builder, node: Node, scope: Scope) -> Run:
    if isinstance(node, Name):
        found = scope.find(node.name)
        if found.live and found.slot is not None:
            return local(found.slot)
    return builder.build(node, scope)


def _is_number(value: object) -> bool:
    return type(value) is int or type(value) is Decimal


def _picking(base: Run, index: object, position: int) -> Run:
    def run(frame: Frame) -> object:
        value = base(frame)
        if value is None:
            return None
        return picked(frame, value if isinstance(value, list) else [value], index, position)

    return run


def picked(frame: Frame, items: list[object], index: object, position: int) -> object:
    """Return the item at ``index``, from 1 or from -1 at the end; null beyond the list."""
    if isinstance(index, Decimal) and index == index.to_integral_value():
        index = int(index)
    if isinstance(index, int) and 1 <= abs(index) <= len(items):
        return items[index - 1 if index > 0 else index]
    frame.warn("no_such_item", "", position)
    return None


def _selecting(
    slot: int, predicate: Run, cost: int, node: Filter
) -> Callable[[Frame, list[object]], object]:
    may_pick = not isinstance(node.predicate, _ALWAYS_BOOLEAN)
    position = node.position

    def select(frame: Frame, items: list[object]) -> object:
        if not items and may_pick:
            return _from_nothing(frame, slot, predicate, position)
        found: list[object] = []
        for item in items[:]:
            frame.spend(cost)
            frame.locals[slot] = item
            answer = predicate(frame)
            if answer is True:
                found.append(item)
            elif may_pick and _is_number(answer):
                return picked(frame, items, answer, position)
        return found

    return select


def _from_nothing(frame: Frame, slot: int, predicate: Run, position: int) -> object:
    frame.locals[slot] = None
    answer = frame.quietly(predicate)
    return picked(frame, [], answer, position) if _is_number(answer) else []
