"""Closures for literals, names, lists, contexts and ranges."""

from feel.compiler.builder import Builder, Run
from feel.compiler.scope import Scope
from feel.frame import Frame
from feel.library.registry import BUILTINS
from feel.syntax.nodes import (
    ContextOf,
    FunctionDefinition,
    ListOf,
    Literal,
    Name,
    RangeOf,
    Test,
    one_sided,
)
from feel.values.function import Function
from feel.values.kinds import kind_of
from feel.values.order import comparable
from feel.values.range import Range


def literal(builder: Builder, node: Literal, scope: Scope) -> Run:
    """Compile a literal."""
    return builder.constant(node.value)


def name(builder: Builder, node: Name, scope: Scope) -> Run:
    """Compile a variable; a list that still grows is copied."""
    found = scope.find(node.name)
    if found.slot is None:
        run = _outside(node.name, node.position)
    elif found.live:
        run = _copied(found.slot)
    else:
        run = local(found.slot)
    return _of_items(found.items, node.name, run) if found.items else run


def local(slot: int) -> Run:
    """Return a closure that reads a slot."""

    def run(frame: Frame) -> object:
        return frame.locals[slot]

    return run


def _copied(slot: int) -> Run:
    def run(frame: Frame) -> object:
        value = frame.locals[slot]
        if not isinstance(value, list):
            return value
        frame.hold(len(value))
        return value[:]

    return run


def _outside(word: str, position: int) -> Run:
    builtin = BUILTINS.get(word)
    otherwise = builtin.value if builtin else None

    def run(frame: Frame) -> object:
        try:
            return frame.context[word]
        except KeyError:
            if otherwise is None:
                frame.warn("unknown_name", word, position)
            return otherwise

    return run


def _of_items(slots: tuple[int, ...], word: str, otherwise: Run) -> Run:
    def run(frame: Frame) -> object:
        for slot in slots:
            item = frame.locals[slot]
            if isinstance(item, dict) and word in item:
                return item[word]
        return otherwise(frame)

    return run


def list_of(builder: Builder, node: ListOf, scope: Scope) -> Run:
    """Compile a list."""
    written = (one_sided(item) if isinstance(item, Test) else item for item in node.items)
    items = tuple(builder.build(item, scope) for item in written)

    def run(frame: Frame) -> object:
        return [item(frame) for item in items]

    return run


def context_of(builder: Builder, node: ContextOf, scope: Scope) -> Run:
    """Compile a context; each entry sees those before it, a function also itself."""
    slots: dict[str, int] = {}
    inner = Scope(scope, slots)
    entries: list[tuple[str, int, Run, bool]] = []
    for entry in node.entries:
        slot, recursive = builder.slot(), isinstance(entry.value, FunctionDefinition)
        if recursive:
            slots[entry.key] = slot
        entries.append((entry.key, slot, builder.build(entry.value, inner), recursive))
        slots[entry.key] = slot

    def run(frame: Frame) -> object:
        made: dict[str, object] = {}
        for key, slot, value_of, recursive in entries:
            value = value_of(frame)
            made[key] = frame.locals[slot] = value
            if recursive and isinstance(value, Function) and value.captured is not None:
                value.captured[slot] = value
        return made

    return run


def range_of(builder: Builder, node: RangeOf, scope: Scope) -> Run:
    """Compile a range; both ends have to be of one ordered kind."""
    nothing = builder.constant(None)
    start = builder.build(node.start, scope) if node.start else nothing
    end = builder.build(node.end, scope) if node.end else nothing
    closed = node.start is not None and node.end is not None
    included = (node.start_included, node.end_included, node.sign)
    position = node.position

    def run(frame: Frame) -> object:
        first, last = start(frame), end(frame)
        one = last if first is None else first
        if comparable(first, last) if closed else comparable(one, one):
            return Range(first, first if node.sign else last, *included)
        if closed and (first is None) != (last is None) and comparable(one, one):
            frame.warn("null_operand", "..", position)
        else:
            frame.warn("type_mismatch", f"{kind_of(first)}..{kind_of(last)}", position)
        return None

    return builder.folded(run, start, end)
