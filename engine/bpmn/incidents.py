"""Tokens that cannot go on: stopped, tried again from where they stopped, or led past it.

The phase in which a token stops is kept with it, and says what trying again means: ``enter`` the
element, ``arm`` an event sub-process, ``wait`` for a timer or condition whose variable changed,
``run`` the work, ``close`` the scope within, give ``out`` its results, ``route`` along its flows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.bpmn.specs.waits import call_off_rivals, trigger_of
from engine.bpmn.token import COMPLETED, ERROR, STARTED, WAITING

if TYPE_CHECKING:
    from engine.bpmn.faults import Fault
    from engine.bpmn.token import Token


def stop(token: Token, fault: Fault) -> None:
    """Turn a fault into an incident at the token; other branches go on."""
    run = token.workflow.run
    token._set_state(ERROR)
    token.is_forced = False
    number = run.count("incident")
    token.internal_data |= {"incident": number, "at": token.phase}
    run.tell(
        {
            "e": "incident",
            "no": number,
            "el": token.task_spec.el,
            "code": fault.code,
            "facts": fault.facts,
        },
        token.workflow,
    )


def resolve(token: Token) -> str:
    """Close the incident of a token, if it has one; returns the phase it stopped in, or ``""``."""
    notes = token.internal_data
    if "incident" not in notes:
        return ""
    token.workflow.run.tell({"e": "resolved", "no": notes.pop("incident")})
    token.phase = str(notes.pop("at"))
    return token.phase


def retry(token: Token) -> None:
    """Go on from the phase in which the token stopped."""
    phase = resolve(token)
    run = token.workflow.run
    stepper = run.stepper
    if phase == "enter":
        stepper.enqueue(token)
    elif phase == "arm":
        stepper.arm(token)
    elif phase == "wait":
        token._set_state(WAITING)
        run.changed.update(token.task_spec.bound_names(token))
        stepper.unasked.update(token.task_spec.bound_names(token))
    elif phase == "run":
        stepper.resume(token)
    elif phase == "close":
        token._set_state(STARTED)
        stepper.close(token, run.root.subprocesses[token.id])
        stepper.close_if_idle(token.workflow)
    else:
        _leave(token, phase)
    stepper.settle()


def skip(token: Token, values: dict[str, Any]) -> None:
    """Go on after the element without running it, with ``values`` as what it would have written.

    What only waited beside the work is done without. Where the way on is the question, a condition
    that cannot be decided counts as false, and a value that cannot be gathered as null.
    """
    phase = resolve(token)
    run = token.workflow.run
    for path, value in values.items():
        run.write(token.workflow, token, path, value)
    if token.is_armed:
        token.task_spec.done_without(token)
    else:
        _pass(token, phase)
    run.stepper.settle()


def _pass(token: Token, phase: str) -> None:
    run = token.workflow.run
    scope = run.root.subprocesses.get(token.id)
    if scope is not None:
        run.stepper.drop(scope)
    trigger = trigger_of(token)
    if trigger is not None:
        trigger.unset(token)
        call_off_rivals(token)
    token.is_forced = phase == "route"
    _leave(token, phase if phase == "route" else "skipped")


def _leave(token: Token, phase: str) -> None:
    token._set_state(COMPLETED)
    token.workflow.run.stepper.attempt(token, lambda: token.task_spec.leave(token, phase))
