"""What may still be undone, and undoing it: the last completed first, one by one, each once.

A scope keeps in ``done`` a record of each completed activity that the drawing can undo, oldest
first. A record names the activity (``el``) and tells when it was completed: ``seq`` is the number
of the newest token then. A round of a multi-instance adds its ``loop`` and ``item``; a sub-process
without a handler of its own adds what was left when it closed: its ``n``, its inputs (``vars``),
its variables, the entries of its handlers and its own ``done``.

Whoever undoes takes the records out of the scopes and keeps them as ``todo`` among its notes,
with the number of the scope of each; a token at work on one of them has its id as ``undo``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope
    from engine.bpmn.specs.activity import Activity
    from engine.bpmn.token import Token

Record = dict[str, Any]


def keep(token: Token, activity: Activity) -> None:
    """Remember that ``activity`` was completed: in its scope, a round first at its container."""
    notes, scope = token.internal_data, token.workflow
    records = list(_records(token, activity))
    if "mi" in notes:
        container = scope.tasks[notes["mi"]]
        container.internal_data.setdefault("kept", []).extend(records)
    else:
        scope.done.extend(records)


def _records(token: Token, activity: Activity) -> Iterator[Record]:
    notes = token.internal_data
    kept = notes.get("kept")
    if activity.has_rounds:
        yield from kept or ()
    elif activity.undoes is not None or kept is not None:
        record = {"el": activity.el, "seq": token.workflow.run.counters["token"]}
        record |= {name: notes[name] for name in ("loop", "item") if name in notes}
        if kept is not None:
            record |= {"n": notes["n"], "vars": token.locals or {}, **kept}
        yield record


def left_within(scope: Scope) -> Record | None:
    """Of a sub-process that closes: what undoing it will need, ``None`` when nothing can be."""
    plan = scope.spec
    if not scope.done and plan.undoing is None:
        return None
    entries = {name: n for name, n in scope.entries.items() if name in plan.undoers}
    return {"done": scope.done, "variables": scope.variables, "entries": entries}


def take(scope: Scope, activity: str | None) -> list[list[Any]]:
    """Take out what a throw in a scope is to undo: all, or one activity; the newest at the end.

    What an event sub-process throws reaches the scope around it as well.
    """
    found: list[list[Any]] = []
    for reached in _reached(scope):
        chosen = [r for r in reached.done if activity in (None, r["el"])]
        reached.done = [r for r in reached.done if activity not in (None, r["el"])]
        found = [[reached.no, record] for record in chosen] + found
    return sorted(found, key=lambda row: row[1]["seq"])


def _reached(scope: Scope) -> Iterator[Scope]:
    yield scope
    while scope.host is not None and scope.host.task_spec.node.is_event_subprocess:
        scope = scope.host.workflow
        yield scope


def go_on(token: Token) -> None:
    """Undo the next of what a token has to undo; after the last one tell its element."""
    todo = token.internal_data["todo"]
    if not todo:
        token.task_spec.undone(token)
        return
    number, record = todo.pop()
    for scope in token.workflow.run.scopes():
        if scope.no == number:
            _undo(record, scope, token)


def _undo(record: Record, scope: Scope, by: Token) -> None:
    run = scope.run
    activity: Any = scope.spec.elements[record["el"]]
    run.tell({"e": "compensates", "el": record["el"], "by": by.task_spec.el}, scope)
    if activity.undoes is not None:
        notes = {name: record[name] for name in ("item",) if name in record}
        run.stepper.arrive(scope, activity.undoes, undo=by.id, **notes)
        return
    notes = {name: record[name] for name in ("n", "loop", "item", "vars") if name in record}
    kept = {name: record[name] for name in ("done", "variables", "entries")}
    run.stepper.arrive(scope, activity.reopens, undo=by.id, kept=kept, **notes)


def report(token: Token) -> None:
    """A token has undone its record: it leaves, and who sent it goes on."""
    token.task_spec.left(token)
    for sender in _found(token, lambda other: other.id == token.internal_data["undo"]):
        go_on(sender)


def withdraw(token: Token) -> None:
    """Cut off what undoes something for a token."""
    for other in _found(token, lambda other: other.internal_data.get("undo") == token.id):
        if other.is_here:
            token.workflow.run.stepper.cut(other)


def _found(token: Token, wanted: Any) -> Iterable[Token]:
    return [other for other in token.workflow.run.tokens() if wanted(other)]
