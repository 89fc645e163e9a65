"""Which variables an expression reads."""

from collections.abc import Collection, Mapping
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
        clock: ``now()`` or ``today()`` is called.
    """

    paths: set[tuple[str, ...]] = field(default_factory=set)
    maybe: set[tuple[str, ...]] = field(default_factory=set)
    clock: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """Names bound here with the path they stand for, and the paths of filtered items."""

    bound: Mapping[str, Origin]
    items: tuple[Origin, ...]
    names: frozenset[str]

    def with_names(self, bound: Mapping[str, Origin]) -> "_Known":
        return _Known({**self.bound, **bound}, self.items, self.names)


def reads_of(root: Node, names: Collection[str]) -> Reads:
    """Return what ``root`` reads; ``names`` hide built-in functions."""
    found = Reads()
    _visit(root, _Known({"?": None}, (), frozenset(names)), found)
    found.maybe &= found.paths
    return found


def _origin(node: Node, known: _Known) -> Origin:
    if isinstance(node, Name):
        return known.bound[node.name] if node.name in known.bound else (node.name,)
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
            if node.body is not None:
                _visit(node.body, known.with_names(dict.fromkeys(node.parameters)), found)
        case ContextOf():
            for entry in node.entries:
                own = {entry.key: None} if isinstance(entry.value, FunctionDefinition) else {}
                _visit(entry.value, known.with_names(own), found)
                known = known.with_names({entry.key: _origin(entry.value, known)})
        case _:
            for child in children(node):
                _visit(child, known, found)


def _visit_path(node: Name | Path | Filter, known: _Known, found: Reads) -> None:
    origin, sure = _origin(node, known), True
    inner: Node = node
    while not isinstance(inner, Name):
        if isinstance(inner, Filter):
            _visit_predicate(inner, known, found)
        elif not isinstance(inner, Path):
            _visit(inner, known, found)
            return
        inner = inner.base
    if inner.name not in known.bound:
        for item in known.items:
            sure = False
            if item is not None and origin is not None:
                found.paths.add((*item, *origin))
    if origin is None:
        return
    found.paths.add(origin)
    builtin = inner.name in BUILTINS and inner.name not in known.names
    found.clock = found.clock or (inner.name in CLOCK and builtin)
    if not sure or (builtin and len(origin) == 1 and inner.name not in known.bound):
        found.maybe.add(origin)


def _visit_predicate(node: Filter, known: _Known, found: Reads) -> None:
    item = _origin(node.base, known)
    bound = {**known.bound, "item": item}
    _visit(node.predicate, _Known(bound, (item, *known.items), known.names), found)


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
