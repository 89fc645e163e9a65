"""Boundary events: armed while their host is open, interrupting it or beside it."""

from __future__ import annotations

from typing import Any

from engine.bpmn.specs.element import Element
from engine.bpmn.specs.waits import WaitsFor, call_off_rivals
from engine.bpmn.token import Token
from engine.bpmn.triggers import TimerTrigger


class BoundaryEvent(WaitsFor, Element):
    """An event on the border of an activity."""

    is_interrupting = True

    def arm(self, host: Token, prepared: dict[str, Any]) -> None:
        """Wait beside ``host``."""
        scope = host.workflow
        token = scope.run.stepper.place(scope, self, {"armed": 1, "host": host.id})
        self.trigger.set(token, prepared)

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """Send a token out of the event; interrupting, cut the host off first.

        A multi-instance that reports a round itself is not interrupted.
        """
        scope = token.workflow
        stepper = scope.run.stepper
        host = scope.tasks[token.internal_data["host"]]
        self.trigger.came(token)
        if self.is_interrupting and not host.is_reporting:
            passing = self._released(token)
            call_off_rivals(host)
            stepper.cut(host)
        elif isinstance(self.trigger, TimerTrigger) and not self.trigger.again(token):
            passing = self._released(token)
        else:
            passing = stepper.place(scope, self, {"host": host.id})
        scope.entries[self.name] = passing.internal_data["n"] = scope.entries.get(self.name, 0) + 1
        scope.run.tell({"e": "entered", "el": self.el}, scope)
        if self.copied_out:
            passing.data = payload
        if payload:
            scope.run.land(passing, self.into, payload, scope)
        stepper.resume(passing)

    def _released(self, token: Token) -> Token:
        del token.internal_data["armed"]
        self.trigger.forget(token)
        return token

    def cancelled(self, token: Token) -> None:
        """Wait no longer."""
        self.trigger.unset(token)
