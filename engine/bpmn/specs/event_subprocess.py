"""Event sub-processes: armed with their scope, started by an event, once or many times."""

from __future__ import annotations

from typing import Any

from engine.bpmn.scope import Scope
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.specs.waits import WaitsFor
from engine.bpmn.token import Token
from engine.bpmn.triggers import TimerTrigger


class EventSubprocess(WaitsFor, SubProcess):
    """A sub-process that an event starts; interrupting ones end all else in their scope."""

    def arm(self, scope: Scope) -> None:
        """Wait beside the work of a scope that opens."""
        scope.run.stepper.arm(scope.run.stepper.place(scope, self, {"armed": 1, "n": 0}))

    def wait(self, token: Token) -> None:
        """Begin to wait; what that needs is evaluated in the scope, without inputs of its own."""
        self.trigger.set(token, self.trigger.prepared(token.workflow, None))

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """Start one more run of it; non-interrupting ones stay armed."""
        scope = token.workflow
        stepper = scope.run.stepper
        self.trigger.came(token)
        if self.is_interrupting:
            stepper.empty(scope, spare=token)
            stepper.remove(token)
        elif isinstance(self.trigger, TimerTrigger) and not self.trigger.again(token):
            stepper.remove(token)
        started = stepper.arrive(scope, self)
        started.data = payload

    def opened(self, token: Token, scope: Scope) -> None:
        """Each run keeps what its event brought for itself."""
        values = token.data
        if not values:
            return
        named = values if self.into is None else {self.into: values}
        for name in named:
            scope.variables[name] = None
        scope.run.land(token, self.into, values, scope)
        token.data = {}

    def cancelled(self, token: Token) -> None:
        """Wait no longer, or end what runs."""
        if token.is_armed:
            self.trigger.unset(token)
        else:
            super().cancelled(token)
