"""Embedded sub-processes: a scope of its own inside an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.bpmn import compensation
from engine.bpmn.faults import Fault
from engine.bpmn.scope import Inner, Scope
from engine.bpmn.specs.activity import Activity
from engine.bpmn.token import Token

if TYPE_CHECKING:
    from engine.bpmn.scope_spec import ScopeSpec

DEEPEST = 30
"""How many scopes may lie around an activity that opens one."""


def begin_scope(scope: Scope) -> None:
    """Arm the event sub-processes of a scope and put tokens at its plain start events."""
    for waiting in scope.spec.event_subprocesses:
        waiting.arm(scope)
    for start in scope.spec.bpmn_start_events:
        scope.run.stepper.arrive(scope, start)


class SubProcess(Activity):
    """An embedded sub-process; ``inside`` is its compiled scope."""

    inside: ScopeSpec

    def prepare(self, token: Token) -> dict[str, Any]:
        """Nothing to evaluate, but scopes do not lie in each other without end."""
        if token.workflow.level >= DEEPEST:
            raise Fault("scopes_too_deep", limit=DEEPEST)
        return {}

    def act(self, token: Token) -> None:
        """Open the scope within."""
        self.open(token, self.inside)

    def open(self, token: Token, inside: ScopeSpec) -> Scope:
        """Open a scope inside the activity and start it."""
        run = token.workflow.run
        scope = Inner(inside, token, run.count("scope"))
        scope.variables.update(dict.fromkeys(inside.own))
        effect = {"e": "scope", "no": scope.no, "of": self.el, "in": token.workflow.no}
        if inside.is_process:
            effect["process"] = inside.process
        if "loop" in token.internal_data:
            effect["loop"] = token.internal_data["loop"]
        run.tell(effect)
        self.opened(token, scope)
        self.begin_within(token, scope)
        return scope

    def opened(self, token: Token, scope: Scope) -> None:
        """Give the scope its first variables."""

    def begin_within(self, token: Token, scope: Scope) -> None:
        """Start the work of the scope."""
        begin_scope(scope)

    def handed_back(self, token: Token, scope: Scope) -> list[tuple[str, object]]:
        """Nothing; what undoing it will need is kept with the token until that leaves."""
        kept = compensation.left_within(scope) if self.reopens is not None else None
        if kept is not None:
            token.internal_data["kept"] = kept
        return []

    def cancelled(self, token: Token) -> None:
        """Cut off everything within, then the boundary events."""
        run = token.workflow.run
        scope = run.root.subprocesses.get(token.id)
        if scope is not None:
            run.stepper.drop(scope)
        super().cancelled(token)
