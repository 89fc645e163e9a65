"""What stays bound to variables while it waits: inputs of calls, due times, timers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.bpmn import incidents
from engine.bpmn.faults import Fault
from engine.bpmn.specs.call_activity import CallActivity
from engine.bpmn.specs.user_task import UserTask
from engine.bpmn.specs.waits import seen_from, trigger_of
from engine.bpmn.token import READY, WAITING, Token
from engine.bpmn.triggers import TimerTrigger
from engine.bpmn.variables import lookup

if TYPE_CHECKING:
    from engine.bpmn.run import Run


def move_bound(run: Run) -> list[Token]:
    """Carry and evaluate again what is bound to changed variables.

    First the inputs of calls, from the outside in, for the times inside may be bound to them.
    Returns the timers that were moved into the past, earliest first.
    """
    for scope in run.scopes() if run.changed else ():
        host = scope.host
        if host is not None and isinstance(host.task_spec, CallActivity):
            host.task_spec.carry_bound(host, scope, run.changed)
    changed, run.changed = run.changed, set()
    past: list[tuple[int, Token]] = []
    for token in run.tokens() if changed else ():
        spec = token.task_spec
        if isinstance(spec, UserTask) and token.state == READY:
            spec.move_due(token, changed)
        elif token.state == WAITING and _moved(run, token, changed):
            past.append((token.internal_data["due"], token))
    return [token for _, token in sorted(past, key=lambda row: row[0])]


def _moved(run: Run, token: Token, changed: set[str]) -> bool:
    trigger = trigger_of(token)
    if not isinstance(trigger, TimerTrigger) or changed.isdisjoint(trigger.reads):
        return False
    notes = token.internal_data
    try:
        value = trigger.text.value(lookup(token.workflow, seen_from(token)), run.local_now)
        planned = trigger.planned(value, notes["from"], run.compiled.zone)
        if "cycle" in planned:
            if planned["cycle"] == notes.get("cycle"):
                return False
            planned = trigger.planned(value, run.now, run.compiled.zone)
    except Fault as fault:
        token.phase = "wait"
        incidents.stop(token, fault)
        return False
    was = notes["due"]
    for name in ("cycle", "left", "anchor", "round"):
        notes.pop(name, None)
    notes.update(planned)
    if notes["due"] == was:
        return False
    run.tell({"e": "timer_moved", "no": token.id, "due": notes["due"], "was": was}, token.workflow)
    return notes["due"] is not None and notes["due"] <= run.now
