"""Compensation events: what has completed activities undone, and where their handlers hang."""

from __future__ import annotations

from engine.bpmn import compensation
from engine.bpmn.specs.element import Element
from engine.bpmn.specs.throw import EndEvent, ThrowEvent
from engine.bpmn.token import Token


class CompensationBoundary(Element):
    """A compensation event on the border of an activity; no token ever waits there.

    ``handler`` is what undoes the activity once it is completed.
    """

    handler: Element | None = None


class Compensates:
    """Mixed into events that have something undone; they go on when all of it is.

    ``activity`` is the one to undo; ``None`` undoes all in the scope.
    """

    activity: str | None = None

    def act(self, token: Token) -> bool | None:
        """Begin, or go on after the last."""
        notes = token.internal_data
        if "todo" not in notes:
            notes["todo"] = compensation.take(token.workflow, self.activity)
            if notes["todo"]:
                compensation.go_on(token)
                return None
        del notes["todo"]
        return True

    def undone(self, token: Token) -> None:
        """Go on."""
        token.workflow.run.stepper.resume(token)

    def cancelled(self, token: Token) -> None:
        """Stop undoing."""
        compensation.withdraw(token)


class CompensationThrow(Compensates, ThrowEvent):
    """An intermediate compensation event."""


class CompensationEnd(Compensates, EndEvent):
    """A compensation end event."""
