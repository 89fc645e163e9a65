"""The judgement over a filled-in form, and the values that come out of it."""

from collections.abc import Mapping

from forms import js_text
from forms.plan import Leaf, ListNode, Rule
from forms.problem import Mismatch, Problem
from forms.setting import Scope
from forms.sheet import ABSENT, Filling, Sheet, pick, put

_REQUIRED = Problem("required")


def judge(sheet: Sheet, filling: Filling, scope: Scope, held: Mapping[str, object]) -> None:
    """Note every problem of the visible fields of a sheet and of its items."""
    for position, leaf in enumerate(sheet.block.leaves):
        if leaf.field.disabled or (leaf.guards and sheet.is_hidden(leaf.guards)):
            continue
        problem = _problem(sheet, position, leaf, scope, held, filling)
        if problem is not None:
            filling.note(sheet.prefix + leaf.local, problem)
    for node, items in zip(sheet.block.lists, sheet.items, strict=True):
        if not sheet.is_hidden(node.guards):
            _judge_size(sheet, node, len(items), filling, held)
            for item in items:
                judge(item, filling, scope.at(item.names), held)


def _judge_size(
    sheet: Sheet, node: ListNode, count: int, filling: Filling, held: Mapping[str, object]
) -> None:
    if not node.is_fixed:
        return
    before = pick(held, sheet.keys + node.keys)
    size = len(before) if isinstance(before, (list, tuple)) else node.repetitions
    if count != size:
        filling.note(sheet.prefix + node.local, Problem("list_size_fixed", {"size": size}))


def _problem(
    sheet: Sheet,
    position: int,
    leaf: Leaf,
    scope: Scope,
    held: Mapping[str, object],
    filling: Filling,
) -> Problem | None:
    if leaf.readonly.fixed is not False and leaf.readonly.value(scope) is True:
        return _changed(sheet, position, leaf, held, filling)
    mismatch = sheet.mismatches.get(position)
    if mismatch is not None:
        return mismatch
    value = sheet.values[position]
    if is_empty(value):
        return _REQUIRED if leaf.field.required else None
    if leaf.field.required and type(value) is str and not js_text.trim(value):
        return _REQUIRED
    for check in leaf.checks:
        problem = check(value, scope)
        if problem is not None:
            return problem
    return None


def is_empty(value: object) -> bool:
    """Say whether a value counts as no answer: null, no text, no choice, unchecked."""
    return value is None or value is False or value == [] or value == ""


def _changed(
    sheet: Sheet, position: int, leaf: Leaf, held: Mapping[str, object], filling: Filling
) -> Problem | None:
    raw = sheet.raws[position]
    if raw is ABSENT or leaf.field.is_sealed or leaf.expression is not None:
        return None
    try:
        same = leaf.convert(raw, filling.now) == sheet.values[position]
    except Mismatch:
        same = False
    return None if same else Problem("readonly")


def judge_rules(sheet: Sheet, filling: Filling, scope: Scope) -> None:
    """Note the rules that are broken; one that reads a field with a problem is not asked."""
    for rule in sheet.block.rules:
        path = sheet.prefix + rule.path
        if sheet.is_hidden(rule.guards) or _is_open(rule, path, sheet, filling):
            continue
        verdict = scope.ask(rule.expression, sheet.names)
        is_empty_field = rule.leaf is not None and is_empty(sheet.values[rule.leaf])
        if verdict is not True and not (verdict is None and is_empty_field):
            filling.note(path, Problem("rule", rule.facts))
    for node, items in zip(sheet.block.lists, sheet.items, strict=True):
        if not sheet.is_hidden(node.guards):
            for item in items:
                judge_rules(item, filling, scope)


def _is_open(rule: Rule, path: str, sheet: Sheet, filling: Filling) -> bool:
    if not filling.problems:
        return False
    wrong = {given.partition("[")[0] for given in filling.problems}
    wrong |= {
        given[len(sheet.prefix) :] for given in filling.problems if given.startswith(sheet.prefix)
    }
    read: set[str] = set()
    for names in rule.expression.reads:
        bare = names[1:] if names[0] == "this" else names
        read.update(".".join(bare[:length]) for length in range(1, len(bare) + 1))
    return path in filling.problems or not read.isdisjoint(wrong)


def outcome(sheet: Sheet, scope: Scope, held: Mapping[str, object]) -> dict[str, object]:
    """Return the visible, changeable answers as JSON of the log."""
    found: dict[str, object] = {}
    for position, leaf in enumerate(sheet.block.leaves):
        if leaf.guards and sheet.is_hidden(leaf.guards):
            continue
        if leaf.field.disabled or _is_kept(sheet, leaf, scope, held):
            continue
        put(found, leaf.keys, leaf.as_log(sheet.values[position]))
    for node, items in zip(sheet.block.lists, sheet.items, strict=True):
        if not sheet.is_hidden(node.guards):
            listed = [outcome(item, scope.at(item.names), held) for item in items]
            put(found, node.keys, listed)
    return found


def _is_kept(sheet: Sheet, leaf: Leaf, scope: Scope, held: Mapping[str, object]) -> bool:
    if leaf.readonly.fixed is False or leaf.expression is not None:
        return False
    if leaf.readonly.value(scope) is not True:
        return False
    return pick(held, sheet.keys + leaf.keys) is not ABSENT
