"""Which variables an expression reads."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from feel.errors import FeelLimit
from feel.library.registry import BUILTINS
from feel.syntax.nodes import (
    Call,
    ContextOf,
    Filter,
    For,
    FunctionDefinition,
    Iteration,
    Name,
    Node,
    Path,
    Quantified,
    children,
)

Way = tuple[str, ...]
"""A free variable and the entries taken from it."""
CLOCK = ("now", "today")
MOST_WAYS = 256
"""Paths that one name may stand for, which doubles with each filter inside a filter."""


@dataclass(slots=True)
class Reads:
    """What an expression reads from outside.

    Args:
        paths: free variables with the entries taken from them.
        maybe: those of ``paths`` that are only read where a filtered item lacks the entry,
            or that are built-in functions unless a variable hides them.
        sure: those of ``paths`` that are read in any case.
        clock: ``now()`` or ``today()`` is called.
    """

    paths: set[Way] = field(default_factory=set)
    maybe: set[Way] = field(default_factory=set)
    sure: set[Way] = field(default_factory=set)
    clock: bool = False


@dataclass(frozen=True, slots=True)
class _Layer:
    """Names bound here with the paths they stand for, and the paths of a filtered item."""

    outer: "_Layer | None"
    bound: dict[str, frozenset[Way]]
    items: frozenset[Way] = frozenset()
    is_filter: bool = False


class _Meaning(NamedTuple):
    """What a name may stand for.

    Args:
        ways: all paths.
        own: those it has unless a filtered item has an entry of that name.
        free: the name is not bound inside the expression.
        certain: no filtered item could have it.
    """

    ways: frozenset[Way]
    own: frozenset[Way]
    free: bool
    certain: bool


def reads_of(root: Node, names: Collection[str]) -> Reads:
    """Return what ``root`` reads; ``names`` hide built-in functions.

    Raises:
        FeelLimit: filters lie within filters so deep that a name has too many meanings.
    """
    visit = _Visit(frozenset(names))
    visit.node(root, _Layer(None, {"?": frozenset()}))
    visit.found.maybe -= visit.found.sure
    return visit.found


def _meaning(name: str, layer: _Layer) -> _Meaning:
    ways: set[Way] = set()
    certain = True
    inner: _Layer | None = layer
    while inner is not None:
        certain = certain and not inner.is_filter
        ways.update((*item, name) for item in inner.items)
        if name in inner.bound:
            own = inner.bound[name]
            return _Meaning(frozenset(ways | own), own, False, certain)
        inner = inner.outer
    ways.add((name,))
    if len(ways) > MOST_WAYS:
        raise FeelLimit(limit="depth", at="source")
    return _Meaning(frozenset(ways), frozenset({(name,)}), True, certain)


def _ways(node: Node, layer: _Layer) -> frozenset[Way]:
    """Return the paths that ``node`` may stand for; none where it is no path."""
    if isinstance(node, Name):
        return _meaning(node.name, layer).ways
    if isinstance(node, Path):
        return frozenset((*way, node.name) for way in _ways(node.base, layer))
    return _ways(node.base, layer) if isinstance(node, Filter) else frozenset()


class _Visit:
    def __init__(self, names: frozenset[str]) -> None:
        self.found = Reads()
        self._names = names

    def node(self, node: Node, layer: _Layer) -> None:
        match node:
            case Name() | Path() | Filter():
                self._path(node, layer)
            case Call():
                self._call(node, layer)
            case For() | Quantified():
                self._loop(node, layer)
            case FunctionDefinition():
                names = dict.fromkeys(node.parameters, frozenset[Way]())
                self._all(children(node), _Layer(layer, names))
            case ContextOf():
                self._context(node, layer)
            case _:
                self._all(children(node), layer)

    def _all(self, nodes: Iterable[Node], layer: _Layer) -> None:
        for node in nodes:
            self.node(node, layer)

    def _path(self, node: Name | Path | Filter, layer: _Layer) -> None:
        inner: Node = node
        tail: Way = ()
        while isinstance(inner, (Path, Filter)):
            if isinstance(inner, Path):
                tail = (inner.name, *tail)
            else:
                items = _ways(inner.base, layer)
                self.node(inner.predicate, _Layer(layer, {"item": items}, items, True))
            inner = inner.base
        if not isinstance(inner, Name):
            self.node(inner, layer)
            return
        self._add(inner.name, tail, _meaning(inner.name, layer))

    def _add(self, name: str, tail: Way, meaning: _Meaning) -> None:
        ways = {(*head, *tail) for head in meaning.ways}
        own = {(*head, *tail) for head in meaning.own}
        self.found.paths |= ways
        builtin = meaning.free and name in BUILTINS and name not in self._names
        self.found.clock = self.found.clock or (builtin and name in CLOCK)
        if meaning.certain:
            maybe = own if builtin and (name,) in own else set()
        else:
            maybe = own if meaning.free else ways - own
        self.found.maybe |= maybe
        self.found.sure |= ways - maybe

    def _call(self, node: Call, layer: _Layer) -> None:
        name = node.function.name if isinstance(node.function, Name) else ""
        if name in BUILTINS and name not in self._names and _meaning(name, layer).free:
            self.found.clock = self.found.clock or name in CLOCK
        else:
            self.node(node.function, layer)
        self._all(node.arguments, layer)

    def _loop(self, node: For | Quantified, layer: _Layer) -> None:
        if isinstance(node, For):
            layer = _Layer(layer, {"partial": frozenset()})
        for iteration in node.iterations:
            layer = self._iteration(iteration, layer)
        self.node(node.body, layer)

    def _iteration(self, node: Iteration, layer: _Layer) -> _Layer:
        self.node(node.domain, layer)
        if node.end is not None:
            self.node(node.end, layer)
            return _Layer(layer, {node.name: frozenset()})
        return _Layer(layer, {node.name: _ways(node.domain, layer)})

    def _context(self, node: ContextOf, layer: _Layer) -> None:
        bound: dict[str, frozenset[Way]] = {}
        layer = _Layer(layer, bound)
        for entry in node.entries:
            ways = _ways(entry.value, layer)
            if isinstance(entry.value, FunctionDefinition):
                bound[entry.key] = frozenset()
            self.node(entry.value, layer)
            bound[entry.key] = ways
