"""Throw and end events, and send tasks with a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.bpmn import data_flow
from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.element import Element
from engine.bpmn.token import Token
from engine.bpmn.triggers import key_text
from engine.bpmn.variables import lookup


@dataclass(frozen=True, slots=True)
class Thrown:
    """What is thrown: ``kind`` is message, signal, escalation, error or terminate.

    ``name`` is the name of the message or signal, or the code of the escalation or error.
    """

    kind: str
    name: str


class Throws:
    """Mixed into elements that throw; ``thrown`` in this order, those that may cut it off last."""

    thrown: tuple[Thrown, ...] = ()
    key: Formula | None = None
    payload: tuple[tuple[str, Formula], ...] = ()
    el: str
    copied_in: tuple[data_flow.Copied, ...] = ()

    def throw(self, token: Token) -> None:
        """Throw all; after a fault those that went out already are not thrown again.

        Raises:
            Fault: ``error_uncaught``, or the key or payload cannot be evaluated.
        """
        notes = token.internal_data
        for number, thrown in enumerate(self.thrown):
            if number < notes.get("thrown", 0):
                continue
            self._throw(token, thrown)
            if not token.is_here:
                return
            if len(self.thrown) > 1:
                notes["thrown"] = number + 1
        notes.pop("thrown", None)

    def _throw(self, token: Token, thrown: Thrown) -> None:
        run = token.workflow.run
        if thrown.kind in ("message", "signal"):
            self._send(token, thrown)
        elif thrown.kind == "escalation":
            run.stepper.escalate(token, thrown.name)
        elif thrown.kind == "error" and not run.stepper.raise_error(token, thrown.name):
            raise Fault("error_uncaught", error=thrown.name)
        elif thrown.kind == "terminate":
            run.stepper.empty(token.workflow, spare=token)

    def _send(self, token: Token, thrown: Thrown) -> None:
        run = token.workflow.run
        find = lookup(token.workflow, token)
        payload = data_flow.taken(self.copied_in, token)
        payload |= {name: f.value(find, run.local_now) for name, f in self.payload}
        key = token.workflow.key if self.key is None else self.key.value(find, run.local_now)
        key = None if key is None or thrown.kind == "signal" else key_text(key)
        effect: dict[str, Any] = {
            "e": "throws",
            "n": run.number("throws"),
            "el": self.el,
            "kind": thrown.kind,
            "name": thrown.name,
            "key": key,
            "payload": payload,
        }
        run.tell(effect, token.workflow)
        if thrown.kind == "signal":
            run.broadcast(thrown.name, payload)


class ThrowEvent(Throws, Element):
    """An intermediate throw event."""

    def enter(self, token: Token) -> bool:
        """Take what is copied in."""
        self.take_inputs(token)
        return True

    def act(self, token: Token) -> bool | None:
        """Throw and go on, unless that cut off the thrower."""
        self.throw(token)
        return True if token.is_here else None


class SendTask(Throws, Activity):
    """A send task with a message reference."""

    def act(self, token: Token) -> bool | None:
        """Send and go on."""
        self.throw(token)
        return True if token.is_here else None


class EndEvent(Throws, Element):
    """An end event; the last one reached in the root scope names how the instance ended."""

    def enter(self, token: Token) -> bool:
        """Take what is copied in."""
        self.take_inputs(token)
        return True

    def act(self, token: Token) -> bool | None:
        """Throw and stay no longer."""
        self.throw(token)
        return True if token.is_here else None

    def route(self, token: Token) -> None:
        """End here."""
        scope = token.workflow
        self.left(token)
        if scope.host is None:
            scope.run.end = self.el
            scope.run.tell({"e": "ended", "el": self.el})
