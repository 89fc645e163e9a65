"""Scopes: a process, a sub-process, an event sub-process or a call activity, while it runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from SpiffWorkflow.bpmn.util.subworkflow import BpmnSubWorkflow
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow

from engine.bpmn.token import Token

if TYPE_CHECKING:
    from engine.bpmn.run import Run
    from engine.bpmn.scope_spec import ScopeSpec


class _NoScripts:
    """Stands where the library keeps its Python engine; drawings hold no program code."""


NO_SCRIPTS = _NoScripts()


class Scope:
    """What the library's workflow and sub-workflow share here.

    Attributes:
        no: number in the instance, 0 for the root.
        host: the token of the activity that this scope is the inside of; ``None`` for the root.
        level: 0 for the root; outer scopes act first.
        variables: the scope's own, name -> logged JSON.
        entries: element id -> how often it was entered in this scope.
        own_key: for a called process: the business key that the call gave it, if any.
        touched: for a called process: variable -> paths written since the start (``[""]`` whole).
        done: what was completed in it and may be undone (``engine/bpmn/compensation.py``).
        path: names the scope within the instance, whatever the order of events.
    """

    spec: ScopeSpec
    tasks: dict[int, Token]
    run: Run
    no: int
    host: Token | None
    level: int
    path: str
    variables: dict[str, Any]
    entries: dict[str, int]
    touched: dict[str, list[str]]
    own_key: str | None
    done: list[dict[str, Any]]

    def open(self, run: Run, no: int, host: Token | None) -> None:
        """Set what the library does not know."""
        self.run = run
        self.no = no
        self.host = host
        self.variables = {}
        self.entries = {}
        self.touched = {}
        self.own_key = None
        self.done = []
        if host is None:
            self.level, self.path = 0, ""
        else:
            notes = host.internal_data
            loop = f"[{notes['loop']}]" if "loop" in notes else ""
            self.level = host.workflow.level + 1
            self.path = f"{host.workflow.path}{host.task_spec.el}#{notes['n']}{loop}/"

    @property
    def key(self) -> str | None:
        """The business key: of the nearest called process that has one, else of the instance."""
        scope: Scope = self
        while scope.own_key is None and scope.host is not None:
            scope = scope.host.workflow
        return self.run.key if scope.own_key is None else scope.own_key

    @property
    def is_process(self) -> bool:
        """Whether variables stop here: the root of an instance or of a called process."""
        return self.spec.is_process

    def is_idle(self) -> bool:
        """Whether nothing in it keeps it open."""
        return all(token.is_armed for token in self.tasks.values())

    def get_tasks_iterator(self, first_task: Token | None = None, **wanted: Any) -> Iterator[Token]:
        """The library's question, answered from the flat list of tokens."""
        state = wanted.get("state")
        return iter([t for t in self.tasks.values() if state is None or t.has_state(state)])

    def is_completed(self) -> bool:
        """Whether no token is left."""
        return not self.tasks

    def update_waiting_tasks(self) -> None:
        """Nothing polls here: waits end by recorded input alone."""

    def _task_completed_notify(self, task: Token) -> None:
        """The stepper looks after the scope; the library's completion by name is not used."""


class Instance(Scope, BpmnWorkflow):
    """The root scope of an instance; keeps the scopes within it in ``subprocesses``."""

    def __init__(self, plan: ScopeSpec, run: Run) -> None:
        BpmnWorkflow.__init__(self, plan, {}, NO_SCRIPTS, deserializing=True)
        self.open(run, 0, None)


class Inner(Scope, BpmnSubWorkflow):
    """The inside of a sub-process or called process."""

    def __init__(self, plan: ScopeSpec, host: Token, no: int) -> None:
        run = host.workflow.run
        self.host_level = host.workflow.level + 1
        BpmnSubWorkflow.__init__(self, plan, host.id, run.root, deserializing=True)
        self.open(run, no, host)
        run.root.subprocesses[host.id] = self

    def _calculate_depth(self) -> int:
        return self.host_level
