"""A token: one task of SpiffWorkflow, without clock, random ids or a tree behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from SpiffWorkflow.task import Task
from SpiffWorkflow.util.task import TaskState

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope
    from engine.bpmn.specs.element import Element

ENTERING = TaskState.FUTURE
WAITING = TaskState.WAITING
READY = TaskState.READY
STARTED = TaskState.STARTED
COMPLETED = TaskState.COMPLETED
ERROR = TaskState.ERROR
CANCELLED = TaskState.CANCELLED


class Token(Task):
    """Where work stands in one scope.

    A token lives in ``scope.tasks`` from its arrival at an element until it leaves or is cut off;
    nothing of the past is kept in the tree, so every walk is as long as the open work. ``id`` is a
    small integer, unique in the instance, given in order of arrival. ``internal_data`` holds the
    token's notes (all logged JSON): ``n`` the how-manieth entry of its element in the scope,
    ``armed`` for a boundary event or event sub-process that waits beside the work, ``host`` the
    token a boundary event sits on, ``mi`` the container of a multi-instance round, ``loop`` its
    0-based number, ``vars`` its local variables, and what the element itself needs.
    ``phase`` is what it does in this step, ``is_forced`` that somebody led it past an incident,
    ``is_reporting`` that its multi-instance is throwing an event of a round right now.
    """

    task_spec: Element
    workflow: Scope

    def __init__(self, scope: Scope, spec: Element, no: int, notes: dict[str, Any]) -> None:
        # The library's constructor asks the wall clock and a random source; both are refused here.
        self.id = no
        self.workflow = scope
        self._parent = None
        self._children: list[int] = []
        self._state = ENTERING
        self.triggered = False
        self.task_spec = spec
        self.thread_id = 0
        self.data: dict[str, Any] = {}
        self.internal_data = notes
        self.last_state_change = 0.0
        self.phase = "enter"
        self.is_forced = False
        self.is_reporting = False
        scope.tasks[no] = self

    def _set_state(self, value: int) -> None:
        self._state = value

    @property
    def is_armed(self) -> bool:
        """Whether it only waits beside the work and does not keep its scope open."""
        return "armed" in self.internal_data

    @property
    def is_here(self) -> bool:
        """Whether it still stands in its scope."""
        return self.workflow.tasks.get(self.id) is self

    @property
    def locals(self) -> dict[str, Any] | None:
        """Variables of the activity or multi-instance round itself, if it has any."""
        return self.internal_data.get("vars")

    def declare(self, name: str, value: object) -> None:
        """Give the activity a variable of its own."""
        self.internal_data.setdefault("vars", {})[name] = value
