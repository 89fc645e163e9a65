"""Receive tasks: a catch that is an activity and may carry boundary events."""

from __future__ import annotations

from typing import Any

from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.waits import CatchEvent, WaitsFor
from engine.bpmn.token import Token


class ReceiveTask(WaitsFor, Activity):
    """Waits for its message; boundary events run beside it."""

    def prepare(self, token: Token) -> dict[str, Any]:
        """What to wait for."""
        return self.trigger.prepared(token.workflow, token)

    def begin(self, token: Token, prepared: dict[str, Any]) -> bool:
        """Wait."""
        self.trigger.set(token, prepared)
        return False

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """As a catch event does."""
        CatchEvent.fire(self, token, payload)

    def cancelled(self, token: Token) -> None:
        """Wait no longer."""
        self.trigger.unset(token)
        super().cancelled(token)
