"""From syntax tree to closures: the part that every kind of node shares."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from feel.compiler.scope import Scope
from feel.errors import FeelLimit
from feel.frame import Frame
from feel.limits import Limits
from feel.result import Warning_
from feel.syntax.nodes import Call, For, In, ListOf, Literal, Node, Quantified, Tests, children
from feel.types import ContextType, FunctionType, ListType, Named, RangeType, Type

Run = Callable[[Frame], object]
Factory = Callable[["Builder", Any, Scope], Run]

_FURTHER: dict[type[Node], int] = {ListOf: 1, For: 3, Quantified: 3, In: 3, Tests: 3, Call: 3}
"""Python frames that a node takes beyond the one of its closure."""
_FOLDING = Limits(steps=10_000, depth=100, size=1_000)


class Builder:
    """Compiles one source; hands each node to the factory of its type."""

    def __init__(
        self,
        factories: Mapping[type[Node], Factory],
        names: Collection[str],
        types: Mapping[str, Type],
    ) -> None:
        self._factories = factories
        self._types = types
        self._constants: dict[Run, object] = {}
        self.names = frozenset(names)
        self.problems: list[Warning_] = []
        self.slots = 0
        self.level = 0

    def build(self, node: Node, scope: Scope) -> Run:
        """Return the closure that evaluates ``node``."""
        frames = 1 + _FURTHER.get(type(node), 0)
        self.level += frames
        run = self._factories[type(node)](self, node, scope)
        self.level -= frames
        return run

    def slot(self) -> int:
        """Return a slot that no other variable has."""
        self.slots += 1
        return self.slots - 1

    def constant(self, value: object) -> Run:
        """Return a closure that always gives ``value``, which must not be mutable."""

        def run(frame: Frame) -> object:
            return value

        self._constants[run] = value
        return run

    def is_constant(self, run: Run) -> bool:
        """Say whether ``run`` always gives the same value."""
        return run in self._constants

    def value_of(self, run: Run) -> object:
        """Return what a constant gives."""
        return self._constants[run]

    def literal_value(self, node: Node) -> object:
        """Return the value of a literal; None for any other node."""
        return node.value if isinstance(node, Literal) else None

    def folded(self, run: Run, *parts: Run) -> Run:
        """Evaluate ``run`` now if all ``parts`` are constants and nothing goes wrong."""
        if not all(part in self._constants for part in parts):
            return run
        frame = Frame({}, _FOLDING, None, 0, 0)
        try:
            answer = frame.result(run(frame))
        except FeelLimit:
            return run
        self.problems.extend(answer.warnings)
        if answer.warnings or isinstance(answer.value, (list, dict)):
            return run
        return self.constant(answer.value)

    def resolved(self, kind: Type) -> Type:
        """Return ``kind`` with each name in it replaced by what it stands for, where known."""
        match kind:
            case Named(name):
                return self._types.get(name, kind)
            case ListType(item):
                return ListType(self.resolved(item))
            case RangeType(item):
                return RangeType(self.resolved(item))
            case ContextType(entries):
                return ContextType(tuple((name, self.resolved(part)) for name, part in entries))
            case FunctionType(parameters, result):
                taken = tuple(self.resolved(part) for part in parameters)
                return FunctionType(taken, self.resolved(result))
        return kind


def weight(node: Node) -> int:
    """Return the number of nodes of a tree: the steps that one evaluation of it counts."""
    count, waiting = 0, [node]
    while waiting:
        found = waiting.pop()
        count += 1
        waiting.extend(children(found))
    return count
