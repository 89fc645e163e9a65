"""Elements that wait for something: what a waiting token waits for."""

from __future__ import annotations

from typing import Any

from engine.bpmn.specs.element import Element
from engine.bpmn.token import Token
from engine.bpmn.triggers import TimerTrigger, Trigger


class WaitsFor:
    """Mixed into elements with one trigger; ``into`` names the variable that takes a payload."""

    trigger: Trigger
    into: str | None = None

    def bound_names(self, token: Token) -> tuple[str, ...]:
        """Names in the timer's expression."""
        return self.trigger.text.roots if isinstance(self.trigger, TimerTrigger) else ()


def trigger_of(token: Token) -> Trigger | None:
    """The trigger of the element a token stands at, if it has one."""
    spec = token.task_spec
    return spec.trigger if isinstance(spec, WaitsFor) else None


def call_off_rivals(token: Token) -> None:
    """Of a token behind an event-based gateway: the race is over, the others leave it."""
    race = token.internal_data.pop("race", None)
    if race is None:
        return
    scope = token.workflow
    for other in list(scope.tasks.values()):
        if other.internal_data.get("race") == race:
            scope.run.stepper.cut(other)


def _passing(token: Token, trigger: Trigger) -> Token:
    """The token that goes on: a further one while a cycle has rounds to come, else the waiting one.

    In a race the first round wins.
    """
    if "race" not in token.internal_data and trigger.again(token):
        scope = token.workflow
        spec = token.task_spec
        scope.entries[spec.name] = n = scope.entries[spec.name] + 1
        scope.run.tell({"e": "entered", "el": spec.el}, scope)
        return scope.run.stepper.place(scope, spec, {"n": n})
    trigger.forget(token)
    call_off_rivals(token)
    return token


class CatchEvent(WaitsFor, Element):
    """An intermediate catch event, alone or behind an event-based gateway."""

    def enter(self, token: Token) -> bool:
        """Wait."""
        self.take_inputs(token)
        self.trigger.set(token, self.trigger.prepared(token.workflow, token))
        return False

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """Take the payload, call off the rivals behind the same gateway, go on."""
        scope = token.workflow
        self.trigger.came(token)
        passing = _passing(token, self.trigger)
        if self.copied_out:
            passing.data = payload
        if payload:
            scope.run.land(passing, self.into, payload, scope)
        scope.run.stepper.resume(passing)

    def cancelled(self, token: Token) -> None:
        """Wait no longer."""
        self.trigger.unset(token)
