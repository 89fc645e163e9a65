"""User tasks: work that waits for a person."""

from __future__ import annotations

from typing import Any

from SpiffWorkflow.bpmn.specs.mixins import UserTaskMixin

from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.moments import LocalNow, instant
from engine.bpmn.specs.activity import Activity
from engine.bpmn.token import Token
from engine.bpmn.triggers import timer_text
from engine.bpmn.variables import lookup


class UserTask(UserTaskMixin, Activity):
    """A task for a person.

    Attributes:
        groups, users: who may take it; a list, or names with commas between.
        due, follow: when it is due, and when to look at it again.
        form: id of its form.
        into: variable that takes the answers as one object; ``None`` lets each field be one.
        barred: elements whose actors may not take this task.
        is_watched: whether another task bars those who complete this one.
    """

    groups: tuple[Formula, ...] = ()
    users: tuple[Formula, ...] = ()
    due: Formula | None = None
    follow: Formula | None = None
    priority: Formula | None = None
    form: str | None = None
    into: str | None = None
    barred: tuple[str, ...] = ()
    is_watched = False

    def __init__(self, plan: Any, node: Any, name: str | None = None) -> None:
        Activity.__init__(self, plan, node, name)
        self.manual = True

    def prepare(self, token: Token) -> dict[str, Any]:
        """Evaluate who, by when and how important."""
        run = token.workflow.run
        find = lookup(token.workflow, token)
        bar = {actor for el in self.barred for actor in run.doers.get(el, ())}
        return {
            "groups": _names(self.groups, find, run.local_now),
            "users": _names(self.users, find, run.local_now),
            "due": self._moment(self.due, token),
            "follow": self._moment(self.follow, token),
            "priority": _whole(self.priority, find, run.local_now),
            "bar": sorted(bar),
        }

    def begin(self, token: Token, prepared: dict[str, Any]) -> bool:
        """Open the task."""
        run = token.workflow.run
        number = run.count("task")
        token.internal_data["task"] = number
        if self.due is not None:
            token.internal_data["due_at"] = prepared["due"]
        effect = {"e": "opened", "el": self.el, "task": number, "uid": str(run.task_uid(token))}
        effect["groups"] = prepared["groups"]
        effect |= {
            k: prepared[k] for k in ("users", "due", "follow", "priority", "bar") if prepared[k]
        }
        if self.form:
            effect["form"] = self.form
        run.tell(effect, token.workflow)
        return True

    def act(self, token: Token) -> bool:
        """A person has completed it: take the answers."""
        scope = token.workflow
        run = scope.run
        run.tell({"e": "closed", "el": self.el, "task": token.internal_data.pop("task")}, scope)
        if self.is_watched:
            doers = run.doers.setdefault(self.el, [])
            if run.actor not in doers:
                doers.append(run.actor)
        run.land(token, self.into, token.data, scope)
        return True

    def move_due(self, token: Token, changed: set[str]) -> None:
        """Follow a due time bound to variables."""
        if self.due is None or changed.isdisjoint(self.due.roots):
            return
        was = token.internal_data.get("due_at")
        because = "variable"
        try:
            due = self._moment(self.due, token)
        except Fault as fault:
            due, because = None, fault.code
        if due != was:
            token.internal_data["due_at"] = due
            effect = {"e": "due", "task": token.internal_data["task"], "due": due, "was": was}
            token.workflow.run.tell(effect | {"because": because}, token.workflow)

    def _moment(self, formula: Formula | None, token: Token) -> int | None:
        if formula is None:
            return None
        run = token.workflow.run
        value = formula.value(lookup(token.workflow, token), run.local_now)
        return None if value is None else instant(timer_text(value), run.compiled.zone)

    def cancelled(self, token: Token) -> None:
        """Withdraw the task."""
        if "task" in token.internal_data:
            effect = {"e": "cancelled", "el": self.el, "task": token.internal_data["task"]}
            token.workflow.run.tell(effect, token.workflow)
        super().cancelled(token)


def _names(formulas: tuple[Formula, ...], find: Any, now: LocalNow) -> list[str]:
    names: list[str] = []
    for formula in formulas:
        value = formula.value(find, now)
        items = value if isinstance(value, list) else [value]
        for item in items:
            if not isinstance(item, str):
                raise Fault("assignment_unreadable", expression=formula.text)
            names.extend(part.strip() for part in item.split(",") if part.strip())
    return list(dict.fromkeys(names))


def _whole(formula: Formula | None, find: Any, now: LocalNow) -> int | None:
    if formula is None:
        return None
    value = formula.value(find, now)
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise Fault("priority_unreadable", expression=formula.text)
