"""What an event waits for: a timer, a message, a signal, an error or an escalation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.bpmn import moments
from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.token import WAITING, Token
from engine.bpmn.variables import lookup
from engine.drawing.iso_time import Span

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope

Notes = dict[str, Any]


class Trigger:
    """Something an event waits for. Shared by all instances.

    ``mark`` is the note by which a waiting token shows that the wait is set.
    """

    mark = ""

    @property
    def reads(self) -> tuple[str, ...]:
        """The variables that the wait is bound to."""
        return ()

    def prepared(self, scope: Scope, token: Token | None) -> Notes:
        """Evaluate what the wait needs, as notes for the waiting token; records nothing.

        ``token`` is from where names are seen: the host of a boundary event, else the event's own.
        """
        return {}

    def set(self, token: Token, notes: Notes) -> None:
        """Let a token wait, and record it."""
        token.internal_data.update(notes)
        token._set_state(WAITING)

    def unset(self, token: Token) -> None:
        """The wait, if it is set, ends without the event."""
        if self.mark in token.internal_data:
            self.forget(token)
            self.called_off(token)

    def called_off(self, token: Token) -> None:
        """Record that nobody waits any more."""
        token.workflow.run.tell({"e": "awaits_no_more", "no": token.id})

    def came(self, token: Token) -> None:
        """The event came; record it."""

    def again(self, token: Token) -> bool:
        """After it came: wait for it once more, if it comes more than once by itself."""
        return False

    def forget(self, token: Token) -> None:
        """Nothing is awaited any more: drop the notes of the wait."""
        token.internal_data.pop(self.mark, None)


@dataclass(frozen=True, slots=True)
class MessageTrigger(Trigger):
    """A message by name and key; ``form`` names the form with which a person may enter it."""

    name: str
    key: Formula | None
    form: str | None
    mark = "msg"

    def prepared(self, scope: Scope, token: Token | None) -> Notes:
        """The key: the drawing's, else that of the process."""
        run = scope.run
        key = scope.key if self.key is None else self.key.value(lookup(scope, token), run.local_now)
        return {"msg": self.name, "key": None if key is None else key_text(key)}

    def set(self, token: Token, notes: Notes) -> None:
        """Wait and subscribe."""
        Trigger.set(self, token, notes)
        effect = {"e": "awaits", "no": token.id, "el": token.task_spec.el, "message": self.name}
        effect["key"] = notes["key"]
        if self.form:
            effect["form"] = self.form
        token.workflow.run.tell(effect, token.workflow)

    def came(self, token: Token) -> None:
        """Record which element took it."""
        run = token.workflow.run
        run.tell({"e": "caught", "no": token.id, "el": token.task_spec.el}, token.workflow)


@dataclass(frozen=True, slots=True)
class SignalTrigger(Trigger):
    """A signal by name."""

    name: str
    mark = "sig"

    def prepared(self, scope: Scope, token: Token | None) -> Notes:
        """Nothing to evaluate."""
        return {"sig": self.name}

    def set(self, token: Token, notes: Notes) -> None:
        """Wait and subscribe."""
        Trigger.set(self, token, notes)
        effect = {"e": "awaits", "no": token.id, "el": token.task_spec.el, "signal": self.name}
        token.workflow.run.tell(effect, token.workflow)

    def came(self, token: Token) -> None:
        """Record which element took it."""
        run = token.workflow.run
        run.tell({"e": "caught", "no": token.id, "el": token.task_spec.el}, token.workflow)


@dataclass(frozen=True, slots=True)
class ErrorTrigger(Trigger):
    """A BPMN error; ``code`` ``None`` takes every one."""

    code: str | None


@dataclass(frozen=True, slots=True)
class EscalationTrigger(Trigger):
    """An escalation; ``code`` ``None`` takes every one."""

    code: str | None


@dataclass(frozen=True, slots=True)
class TimerTrigger(Trigger):
    """A timer: ``form`` is ``timeDate``, ``timeDuration`` or ``timeCycle``.

    ``each`` fires every missed round of a cycle, else missed rounds fire once, counted.
    """

    form: str
    text: Formula
    each: bool
    mark = "due"

    @property
    def reads(self) -> tuple[str, ...]:
        """The variables in the text."""
        return self.text.roots

    def prepared(self, scope: Scope, token: Token | None) -> Notes:
        """When it is due, microseconds; ``None`` pauses it."""
        run = scope.run
        return self.planned(
            self.text.value(lookup(scope, token), run.local_now), run.now, run.compiled.zone
        )

    def planned(self, value: object, now: int, zone: str) -> Notes:
        """The notes for an evaluated text, counted from ``now``.

        Raises:
            Fault: the value is no date, duration or cycle.
        """
        if value is None:
            return {"due": None, "from": now}
        text = timer_text(value)
        if self.form == "timeDate":
            return {"due": moments.instant(text, zone), "from": now}
        if self.form == "timeDuration":
            return {"due": moments.after(now, moments.span(text)), "from": now}
        cycle = moments.cycle(text, zone)
        anchor, number = (now, 1) if cycle.start is None else (cycle.start, 0)
        if not self.each and moments.after(anchor, cycle.span, number) < now:
            number += _rounds_until(anchor, cycle.span, number, now - 1)
        due = moments.after(anchor, cycle.span, number)
        notes = {"cycle": text, "anchor": anchor, "round": number, "left": cycle.times}
        return notes | {"due": due if cycle.times != 0 else None, "from": now}

    def set(self, token: Token, notes: Notes) -> None:
        """Wait until due."""
        Trigger.set(self, token, notes)
        token.workflow.run.tell(
            {"e": "timer", "no": token.id, "el": token.task_spec.el, "due": notes["due"]},
            token.workflow,
        )

    def called_off(self, token: Token) -> None:
        """The timer is not wanted any more."""
        token.workflow.run.tell({"e": "timer_cancelled", "no": token.id})

    def came(self, token: Token) -> None:
        """Record the firing, with the rounds that were missed before it."""
        run = token.workflow.run
        effect = {"e": "timer_fired", "no": token.id, "el": token.task_spec.el}
        missed = self._missed(token.internal_data, run.now, run.compiled.zone)
        if missed:
            effect["missed"] = missed
        run.tell(effect, token.workflow)

    def _missed(self, notes: Notes, now: int, zone: str) -> int:
        if "cycle" not in notes or self.each or notes["due"] is None or notes["due"] > now:
            return 0
        length = moments.cycle(notes["cycle"], zone).span
        missed = _rounds_until(notes["anchor"], length, notes["round"], now) - 1
        left = notes["left"]
        return missed if left is None else min(missed, left - 1)

    def again(self, token: Token) -> bool:
        """Set the next round of a cycle, counted from its anchor; ``False`` when there is none."""
        notes = token.internal_data
        if "cycle" not in notes:
            return False
        run = token.workflow.run
        length = moments.cycle(notes["cycle"], run.compiled.zone).span
        rounds = 1 + self._missed(notes, run.now, run.compiled.zone)
        if notes["left"] is not None:
            notes["left"] -= rounds
            if notes["left"] <= 0:
                return False
        notes["round"] += rounds
        try:
            notes["due"] = moments.after(notes["anchor"], length, notes["round"])
        except Fault:
            return False
        effect = {"e": "timer", "no": token.id, "el": token.task_spec.el, "due": notes["due"]}
        run.tell(effect, token.workflow)
        return True


def _rounds_until(anchor: int, length: Span, number: int, until: int) -> int:
    """How many rounds of a cycle fall due at or before ``until``, from round ``number`` on."""
    rounds = 0
    if length.months == 0:
        due = moments.after(anchor, length, number)
        return max(0, (until - due) // length.micros + 1)
    while moments.after(anchor, length, number + rounds) <= until:
        rounds += 1
    return rounds


def timer_text(value: object) -> str:
    """The text of an evaluated timer: a string, or a dateTime, date or duration of the log.

    Raises:
        Fault: ``time_unreadable``.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and value.get("$t") in ("dateTime", "date", "duration"):
        return str(value["v"])
    raise Fault("time_unreadable", type=type(value).__name__)


def key_text(value: object) -> str:
    """A correlation key as text: strings as they are, integers in digits.

    Raises:
        Fault: ``key_unusable`` for anything else.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise Fault("key_unusable", type=type(value).__name__)
