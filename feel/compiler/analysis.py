"""Which variables an expression reads."""

from collections import ChainMap
from collections.abc import Collection
from dataclasses import dataclass, field

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

Origin = tuple[str, ...] | None
CLOCK = ("now", "today")


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

    paths: set[tuple[str, ...]] = field(default_factory=set)
    maybe: set[tuple[str, ...]] = field(default_factory=set)
    sure: set[tuple[str, ...]] = field(default_factory=set)
    clock: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """Names bound here with the path they stand for, and the paths of filtered items."""

    bound: ChainMap[str, Origin]
    items: tuple[Origin, ...]
    names: frozenset[str]

    def with_names(self, bound: dict[str, Origin]) -> "_Known":
        return _Known(self.bound.new_child(bound), self.items, self.names)


def reads_of(root: Node, names: Collection[str]) -> Reads:
    """Return what ``root`` reads; ``names`` hide built-in functions."""
    found = Reads()
    _visit(root, _Known(ChainMap({"?": None}), (), frozenset(names)), found)
    found.maybe -= found.sure
    return found


def _origin(node: Node, known: _Known) -> Origin:
    if isinstance(node, Name):
        return known.bound.get(node.name, (node.name,))
    if isinstance(node, Path):
        base = _origin(node.base, known)
        return None if base is None else (*base, node.name)
    return _origin(node.base, known) if isinstance(node, Filter) else None


def _visit(node: Node, known: _Known, found: Reads) -> None:
    match node:
        case Name() | Path() | Filter():
            _visit_path(node, known, found)
        case Call():
            _visit_call(node, known, found)
        case For() | Quantified():
            _visit_loop(node, known, found)
        case FunctionDefinition():
            known = known.with_names(dict.fromkeys(node.parameters))
            _visit_children(node, known, found)
        case ContextOf():
            _visit_context(node, known, found)
        case _:
            _visit_children(node, known, found)


def _visit_children(node: Node, known: _Known, found: Reads) -> None:
    for child in children(node):
        _visit(child, known, found)


def _visit_context(node: ContextOf, known: _Known, found: Reads) -> None:
    layer: dict[str, Origin] = {}
    known = known.with_names(layer)
    for entry in node.entries:
        origin = _origin(entry.value, known)
        if isinstance(entry.value, FunctionDefinition):
            layer[entry.key] = None
        _visit(entry.value, known, found)
        layer[entry.key] = origin


def _visit_path(node: Name | Path | Filter, known: _Known, found: Reads) -> None:
    inner: Node = node
    while isinstance(inner, (Path, Filter)):
        if isinstance(inner, Filter):
            _visit_predicate(inner, known, found)
        inner = inner.base
    origin = _origin(node, known)
    if not isinstance(inner, Name):
        _visit(inner, known, found)
    elif origin is not None:
        _add(inner.name, origin, known, found)


def _add(name: str, origin: tuple[str, ...], known: _Known, found: Reads) -> None:
    found.paths.add(origin)
    if name in known.bound:
        return
    found.paths.update((*item, *origin) for item in known.items if item is not None)
    builtin = name in BUILTINS and name not in known.names
    found.clock = found.clock or (builtin and name in CLOCK)
    if known.items or (builtin and len(origin) == 1):
        found.maybe.add(origin)
    else:
        found.sure.add(origin)


def _visit_predicate(node: Filter, known: _Known, found: Reads) -> None:
    item = _origin(node.base, known)
    inner = known.with_names({"item": item})
    _visit(node.predicate, _Known(inner.bound, (item, *known.items), known.names), found)


def _visit_call(node: Call, known: _Known, found: Reads) -> None:
    callee = node.function
    hidden = isinstance(callee, Name) and (callee.name in known.bound or callee.name in known.names)
    if isinstance(callee, Name) and callee.name in BUILTINS and not hidden:
        found.clock = found.clock or callee.name in CLOCK
    else:
        _visit(callee, known, found)
    for argument in node.arguments:
        _visit(argument, known, found)


def _visit_loop(node: For | Quantified, known: _Known, found: Reads) -> None:
    if isinstance(node, For):
        known = known.with_names({"partial": None})
    for iteration in node.iterations:
        known = _visit_iteration(iteration, known, found)
    _visit(node.body, known, found)


def _visit_iteration(node: Iteration, known: _Known, found: Reads) -> _Known:
    _visit(node.domain, known, found)
    if node.end is not None:
        _visit(node.end, known, found)
    return known.with_names({node.name: _origin(node.domain, known) if node.end is None else None})
