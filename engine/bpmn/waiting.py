"""Questions to the waiting tokens of a run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from engine.bpmn.specs.event_subprocess import EventSubprocess
from engine.bpmn.specs.waits import trigger_of
from engine.bpmn.token import WAITING, Token
from engine.bpmn.triggers import (
    ErrorTrigger,
    EscalationTrigger,
    MessageTrigger,
)

if TYPE_CHECKING:
    from engine.bpmn.run import Run

KEPT_MICROS = 30 * 24 * 3600 * 1_000_000


def waiting(run: Run) -> Iterator[Token]:
    """Every waiting token, outer scopes first, then in order of arrival."""
    return (token for token in run.tokens() if token.state == WAITING)


def catcher(run: Run, name: str, key: str | None) -> Token | None:
    """The token that takes a message: outermost, then longest waiting. No key matches any key."""
    for token in waiting(run):
        notes = token.internal_data
        if notes.get("msg") == name and (
            key is None or notes["key"] is None or notes["key"] == key
        ):
            return token
    return None


def signalled(run: Run, name: str) -> list[Token]:
    """All tokens that wait for a signal."""
    return [token for token in waiting(run) if token.internal_data.get("sig") == name]


def awaited(run: Run) -> list[dict[str, Any]]:
    """The messages that would be taken now."""
    found = []
    for token in waiting(run):
        trigger = trigger_of(token)
        if isinstance(trigger, MessageTrigger) and trigger.mark in token.internal_data:
            found.append(
                {
                    "element": token.task_spec.el,
                    "name": trigger.name,
                    "key": token.internal_data["key"],
                    "form": trigger.form,
                    "process": token.workflow.spec.process,
                }
            )
    return found


def timers(run: Run) -> list[tuple[int, Token]]:
    """Set timers as (due in microseconds, token), outer scopes first."""
    return [
        (token.internal_data["due"], token)
        for token in waiting(run)
        if token.internal_data.get("due") is not None
    ]


def first_due(run: Run) -> Token | None:
    """The timer to fire next: due at or before now, earliest first, outer scopes first."""
    due = [(at, n, token) for n, (at, token) in enumerate(timers(run)) if at <= run.now]
    return min(due)[2] if due else None


def error_catcher(token: Token, code: str) -> Token | None:
    """What takes an error raised at a token: outward, an event sub-process before a boundary."""
    return _outward(token, ErrorTrigger, code)


def escalation_catcher(token: Token, code: str) -> Token | None:
    """What takes an escalation raised at a token, outward through called processes."""
    return _outward(token, EscalationTrigger, code)


def _outward(
    token: Token, kind: type[ErrorTrigger] | type[EscalationTrigger], code: str
) -> Token | None:
    source = token
    while True:
        scope = source.workflow
        found = [
            (trigger.code is None, n, other)
            for n, other in enumerate(scope.tasks.values())
            if isinstance(trigger := trigger_of(other), kind)
            and trigger.code in (None, code)
            and other.is_armed
            and _is_around(other, source)
        ]
        if found:
            return min(found)[2]
        if scope.host is None:
            return None
        source = scope.host


def _is_around(catcher: Token, source: Token) -> bool:
    """Whether an armed event sees what a token of its scope throws, or lets out of its inside.

    What an event sub-process throws itself is for others.
    """
    if isinstance(catcher.task_spec, EventSubprocess):
        return catcher.task_spec is not source.task_spec
    container = source.internal_data.get("mi", source.id)
    return catcher.internal_data["host"] in (source.id, container)


def kept_match(run: Run) -> tuple[Token, dict[str, Any]] | None:
    """The first kept message that something waits for now, taken out of the kept ones.

    Those older than 30 days are dropped.
    """
    run.kept = [row for row in run.kept if run.now - row[3] <= KEPT_MICROS]
    for place, (name, key, payload, _) in enumerate(run.kept):
        token = catcher(run, name, key)
        if token is not None:
            del run.kept[place]
            return token, payload
    return None
