"""Throw and end events, and send tasks with a message."""

from __future__ import annotations

from typing import Any

from engine.bpmn import data_flow
from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.element import Element
from engine.bpmn.token import Token
from engine.bpmn.triggers import key_text
from engine.bpmn.variables import lookup


class Throws:
    """Mixed into elements that throw.

    ``kind`` is none, message, signal, escalation, error or terminate; ``thrown`` its name or code.
    """

    kind = "none"
    thrown: str = ""
    key: Formula | None = None
    payload: tuple[tuple[str, Formula], ...] = ()
    el: str
    copied_in: tuple[data_flow.Copied, ...] = ()

    def throw(self, token: Token) -> None:
        """Throw it.

        Raises:
            Fault: ``error_uncaught``, or the key or payload cannot be evaluated.
        """
        run = token.workflow.run
        if self.kind in ("message", "signal"):
            self._send(token)
        elif self.kind == "escalation":
            run.stepper.escalate(token, self.thrown)
        elif self.kind == "error" and not run.stepper.raise_error(token, self.thrown):
            raise Fault("error_uncaught", error=self.thrown)
        elif self.kind == "terminate":
            run.stepper.empty(token.workflow, spare=token)

    def _send(self, token: Token) -> None:
        run = token.workflow.run
        find = lookup(token.workflow, token)
        payload = data_flow.taken(self.copied_in, token)
        payload |= {name: f.value(find, run.local_now) for name, f in self.payload}
        key = token.workflow.key if self.key is None else self.key.value(find, run.local_now)
        key = None if key is None or self.kind == "signal" else key_text(key)
        effect: dict[str, Any] = {
            "e": "throws",
            "n": run.number("throws"),
            "el": self.el,
            "kind": self.kind,
            "name": self.thrown,
            "key": key,
            "payload": payload,
        }
        run.tell(effect, token.workflow)
        if self.kind == "signal":
            run.broadcast(self.thrown, payload)


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
