"""Sub-processes that are opened again after their completion, to be undone."""

from __future__ import annotations

from engine.bpmn import compensation
from engine.bpmn.scope import Scope
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.token import Token


class Reopened(SubProcess):
    """A completed sub-process without a handler, opened again to undo what was done in it.

    It sees its own variables as they were when it was completed. Its compensation event
    sub-process runs if it has one, else all is undone that was completed in it.
    """

    def enter(self, token: Token) -> bool:
        """Its inputs are known; nothing watches over it."""
        return True

    def opened(self, token: Token, scope: Scope) -> None:
        """Put back what was left when it closed."""
        kept = token.internal_data.pop("kept")
        scope.done, scope.variables = kept["done"], kept["variables"]
        scope.entries = kept["entries"]

    def begin_within(self, token: Token, scope: Scope) -> None:
        """Start the event sub-process that undoes it, or undo what it did."""
        if self.inside.undoing is not None:
            scope.run.stepper.arrive(scope, self.inside.undoing)
            return
        token.internal_data["todo"] = compensation.take(scope, None)
        compensation.go_on(token)

    def handed_back(self, token: Token, scope: Scope) -> list[tuple[str, object]]:
        """Nothing: it is undone once."""
        return []

    def leave(self, token: Token, phase: str) -> None:
        """Report to whoever had it undone."""
        compensation.report(token)
