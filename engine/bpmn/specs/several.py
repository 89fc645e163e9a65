"""Events with several definitions: any one of them makes the event happen, or it needs them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.bpmn.specs.waits import Beside, WaitsFor, trigger_of
from engine.bpmn.token import Token
from engine.bpmn.triggers import Notes, TimerTrigger, Trigger

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope


class Part(Beside):
    """One definition of an event: a token of its own waits for it, beside that of the event."""

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """It came: it waits on if it may come again, and tells the event."""
        whole = _whole(token)
        self.trigger.came(token)
        if not self._waits_on(token, whole):
            self.trigger.forget(token)
            token.workflow.run.stepper.remove(token)
        _tell(whole, payload)

    def _waits_on(self, token: Token, whole: Token) -> bool:
        event = whole.task_spec
        if not isinstance(event, WaitsFor) or event.is_interrupting:
            return False
        return not isinstance(self.trigger, TimerTrigger) or self.trigger.again(token)

    def done_without(self, token: Token) -> None:
        """Somebody lets this part be: where the event needs it, it counts as come."""
        whole = _whole(token)
        super().done_without(token)
        trigger = trigger_of(whole)
        if not whole.is_armed or (isinstance(trigger, SeveralTrigger) and trigger.needs_all):
            _tell(whole, {})


@dataclass(frozen=True, slots=True)
class SeveralTrigger(Trigger):
    """Any of ``parts``, or all of them; the note ``brought`` holds what came with those so far."""

    parts: tuple[Part, ...]
    needs_all: bool
    mark = "brought"

    def prepared(self, scope: Scope, token: Token | None) -> Notes:
        """What each part needs."""
        return {"brought": [], "parts": [p.trigger.prepared(scope, token) for p in self.parts]}

    def set(self, token: Token, notes: Notes) -> None:
        """Let every part wait beside the event."""
        prepared = notes.pop("parts")
        Trigger.set(self, token, notes)
        for part, wait in zip(self.parts, prepared, strict=True):
            part.arm(token, wait)

    def called_off(self, token: Token) -> None:
        """The parts say so themselves."""

    def forget(self, token: Token) -> None:
        """The parts that are left wait no longer."""
        Trigger.forget(self, token)
        for other in list(token.workflow.tasks.values()):
            if isinstance(other.task_spec, Part) and other.internal_data["host"] == token.id:
                token.workflow.run.stepper.cut(other)


def _whole(part: Token) -> Token:
    return part.workflow.tasks[part.internal_data["host"]]


def _tell(whole: Token, payload: dict[str, Any]) -> None:
    """Let the event happen, if that was enough; what all brought lands at once, the latest last."""
    trigger = trigger_of(whole)
    if isinstance(trigger, SeveralTrigger) and trigger.needs_all:
        brought = whole.internal_data["brought"]
        brought.append(payload)
        if len(brought) < len(trigger.parts):
            return
        held = [values for values in brought if values]
        payload = held[0] if len(held) == 1 else {k: v for one in held for k, v in one.items()}
    whole.workflow.run.stepper.trigger(whole, payload)
