"""What is computed, what is hidden, what may not be changed: found out together.

A hidden field has no value, expression fields read values, and conditions read both. So the
three are worked out in rounds until nothing changes: a chain of n conditions settles in
n rounds. Conditions that contradict each other in a circle never settle; then, as in form-js on
submit, each is judged once on everything that was answered.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from feel import NotLoggable, to_log
from forms.plan import Leaf
from forms.problem import Mismatch
from forms.setting import EDITABLE, Scope
from forms.sheet import ABSENT, Sheet, pick, put

MAX_ROUNDS: Final = 32


def settle(
    root: Sheet,
    outer: Mapping[str, object],
    held: Mapping[str, object],
    scope: Scope,
    now: datetime,
) -> None:
    """Bring a filled-in form to rest.

    Args:
        root: the sheet of the form; values, ``hides`` and ``names`` of it and of its items are
            set.
        outer: values of FEEL that the form may read, by name.
        held: the same and more as JSON of the log; where a read-only field finds its value.
        scope: what expressions may know beside the names.
        now: aware, for reading what is held.
    """
    for _ in range(MAX_ROUNDS):
        bind(root, outer, scope)
        moved = [_judge(sheet, scope.at(sheet.names), held, now) for sheet in sheets(root)]
        if not any(moved):
            return
    for sheet in sheets(root):
        sheet.hides = [False] * len(sheet.hides)
    bind(root, outer, scope)
    for sheet in list(sheets(root)):
        _judge(sheet, scope.at(sheet.names), held, now)
    bind(root, outer, scope)


def sheets(sheet: Sheet) -> Iterator[Sheet]:
    """Yield a sheet and those of all its items, in the order of the form."""
    yield sheet
    for items in sheet.items:
        for item in items:
            yield from sheets(item)


def bind(root: Sheet, outer: Mapping[str, object], scope: Scope) -> None:
    """Set the names that every sheet sees, and compute the expression fields."""
    _collect(root)
    root.names = {**outer, **root.own}
    _compute(root, scope)
    if _bind_items(root, scope):
        _compute(root, scope)


def _collect(sheet: Sheet) -> None:
    sheet.own = {}
    for position, leaf in enumerate(sheet.block.leaves):
        hidden = leaf.expression is not None or (leaf.guards and sheet.is_hidden(leaf.guards))
        put(sheet.own, leaf.keys, None if hidden else leaf.as_feel(sheet.values[position]))
    for node, items in zip(sheet.block.lists, sheet.items, strict=True):
        for item in items:
            _collect(item)
        shown = [] if sheet.is_hidden(node.guards) else [item.own for item in items]
        put(sheet.own, node.keys, shown)


def _bind_items(sheet: Sheet, scope: Scope) -> bool:
    computed = False
    for items in sheet.items:
        for number, item in enumerate(items, start=1):
            words = {"this": item.own, "parent": sheet.own, "i": number}
            under = {f"_{word}_": value for word, value in words.items()}
            item.names = {**sheet.names, **words, **under}
            _compute(item, scope)
            computed = _bind_items(item, scope) or computed or bool(item.block.computed)
    return computed


def _compute(sheet: Sheet, scope: Scope) -> None:
    for position in sheet.block.computed:
        leaf = sheet.block.leaves[position]
        if leaf.expression is None or sheet.is_hidden(leaf.guards):
            continue
        value = scope.ask(leaf.expression, sheet.names)
        try:
            sheet.values[position] = to_log(value)
        except NotLoggable:
            value = sheet.values[position] = None
        put(sheet.own, leaf.keys, value)
        if not sheet.prefix:  # what is in an item is read by ``this``
            sheet.names = {**sheet.names, leaf.keys[0]: sheet.own[leaf.keys[0]]}


def _judge(sheet: Sheet, scope: Scope, held: Mapping[str, object], now: datetime) -> bool:
    before = sheet.hides
    sheet.hides = [scope.holds(condition) for condition in sheet.block.conditions]
    moved = sheet.hides != before and _matters(sheet, before)
    for position, leaf in enumerate(sheet.block.leaves):
        if leaf.readonly is EDITABLE and not leaf.field.disabled:
            continue
        if leaf.field.disabled or leaf.readonly.value(scope) is True:
            value = held_value(sheet, leaf, held, now)
            moved = moved or value != sheet.values[position]
            sheet.values[position] = value
            sheet.mismatches.pop(position, None)
    return moved


def _matters(sheet: Sheet, before: list[bool]) -> bool:
    changed = {at for at, hides in enumerate(sheet.hides) if hides != before[at]}
    return any(
        sheet.values[position] not in (None, "") and changed.intersection(leaf.guards)
        for position, leaf in enumerate(sheet.block.leaves)
    ) or any(
        items and changed.intersection(node.guards)
        for node, items in zip(sheet.block.lists, sheet.items, strict=True)
    )


def held_value(sheet: Sheet, leaf: Leaf, held: Mapping[str, object], now: datetime) -> object:
    """Return what a field that nobody may change holds: the value of before, else its default."""
    raw = pick(held, sheet.keys + leaf.keys)
    try:
        return leaf.convert(leaf.default if raw is ABSENT else raw, now)
    except Mismatch:
        return None
