"""Conditional events: asked when the wait begins, and again when a variable they read changed."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.bpmn import incidents, waiting
from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.specs.waits import seen_from, trigger_of
from engine.bpmn.token import WAITING, Token
from engine.bpmn.triggers import Notes, Trigger
from engine.bpmn.variables import lookup

if TYPE_CHECKING:
    from engine.bpmn.run import Run
    from engine.bpmn.scope import Scope


@dataclass(frozen=True, slots=True)
class ConditionTrigger(Trigger):
    """A condition that becomes true; null, of what is not known yet, is not true.

    The note ``met`` is its last answer: it comes again only after it was false in between.
    """

    condition: Formula
    mark = "met"

    @property
    def reads(self) -> tuple[str, ...]:
        """The variables in the condition."""
        return self.condition.roots

    def prepared(self, scope: Scope, token: Token | None) -> Notes:
        """The first answer."""
        return {"met": self.is_met(scope, token)}

    def is_met(self, scope: Scope, token: Token | None) -> bool:
        """The answer as seen from ``token``.

        Raises:
            Fault: it is neither true nor false nor null.
        """
        answer = self.condition.value(lookup(scope, token), scope.run.local_now)
        if answer is None or isinstance(answer, bool):
            return answer is True
        raise Fault("condition_not_boolean", expression=self.condition.text, warnings=[])

    def set(self, token: Token, notes: Notes) -> None:
        """Wait; with a condition that is met already, for its turn alone."""
        Trigger.set(self, token, notes)
        run = token.workflow.run
        run.tell({"e": "condition", "no": token.id, "el": token.task_spec.el}, token.workflow)
        if notes["met"]:
            run.stepper.met.append(token)

    def called_off(self, token: Token) -> None:
        """Nobody asks any more."""
        token.workflow.run.tell({"e": "condition_dropped", "no": token.id})

    def came(self, token: Token) -> None:
        """Record which element it made go on."""
        effect = {"e": "condition_met", "no": token.id, "el": token.task_spec.el}
        token.workflow.run.tell(effect, token.workflow)


def ask(run: Run) -> bool:
    """Let every condition that is met now make its event happen, outer scopes first.

    Only those that wait newly, or that read what was written since they were last asked, are
    looked at. Tells whether one was met.
    """
    stepper = run.stepper
    was_met = False
    while stepper.met or stepper.unasked:
        new, stepper.met = stepper.met, []
        changed, stepper.unasked = stepper.unasked & run.compiled.asked, set()
        for token in [*new, *_turned(run, changed)]:
            if token.is_here and token.state == WAITING:
                was_met = True
                _happen(token)
    return was_met


def _turned(run: Run, changed: Set[str]) -> Iterator[Token]:
    """The waiting tokens whose condition is met and was not when it was last asked."""
    for token in waiting.waiting(run) if changed else ():
        trigger = trigger_of(token)
        if not isinstance(trigger, ConditionTrigger) or changed.isdisjoint(trigger.reads):
            continue
        notes = token.internal_data
        was_met = notes["met"]
        try:
            notes["met"] = trigger.is_met(token.workflow, seen_from(token))
        except Fault as fault:
            token.phase = "wait"
            incidents.stop(token, fault)
            continue
        if notes["met"] and not was_met:
            yield token


def _happen(token: Token) -> None:
    """Each counts as a step: what it writes may make other conditions come true, without end."""
    stepper = token.workflow.run.stepper
    stepper.steps += 1
    if stepper.steps > stepper.limit:
        token.phase, token.internal_data["met"] = "wait", False
        incidents.stop(token, Fault("step_limit", limit=stepper.limit))
    else:
        stepper.trigger(token, {})
