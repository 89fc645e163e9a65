"""Activities that begin with several tokens: those that came wait at it for the others."""

from __future__ import annotations

from engine.bpmn.token import WAITING, Token

HELD = "held"
"""The note of a token that has come to such an activity and has not begun it."""


def gathered(token: Token, needed: int) -> bool:
    """Whether enough have come with ``token``, which then stands for all; else it waits too."""
    spec, notes = token.task_spec, token.internal_data
    others = [
        other
        for other in token.workflow.tasks.values()
        if other.task_spec is spec and other.state == WAITING and HELD in other.internal_data
    ]
    if len(others) < needed - 1:
        token._set_state(WAITING)
        return False
    for other in others[: needed - 1]:
        spec.left(other)
    del notes[HELD]
    return True
