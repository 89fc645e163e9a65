"""Events that a multi-instance throws while its rounds complete."""

from __future__ import annotations

from typing import Any

from engine.bpmn.formula import Formula
from engine.bpmn.specs.element import holds
from engine.bpmn.specs.throw import Throws
from engine.bpmn.token import WAITING, Token


class RoundEvent(Throws):
    """One event; ``when`` is ``each`` round, the ``first``, or those after which a condition holds.

    Boundary events of the multi-instance hear it first. They send a flow out beside the rounds
    and interrupt nothing, whatever ``cancelActivity`` says: the event tells of progress, and to
    end the rest early is what the completion condition is for (BPMN 2.0.2, 13.3.7). A message
    that one of them takes goes no further; everything else is thrown as a throw event does.
    """

    def __init__(self, el: str, when: str, condition: Formula | None = None) -> None:
        self.el = el
        self.when = when
        self.condition = condition

    def is_due(self, rounded: Token, done: int, find: Any) -> bool:
        """Whether a round that completes as the ``done``-th throws it.

        Raises:
            Fault: the condition is neither true nor false.
        """
        if self.condition is not None:
            return holds(self.condition, rounded, find)
        return self.when == "each" or done == 1

    def throw(self, token: Token) -> None:
        """Throw it for the multi-instance at ``token``."""
        was, token.is_reporting = token.is_reporting, True
        try:
            catcher = self._message_catcher(token)
            if catcher is None:
                super().throw(token)
            else:
                token.workflow.run.stepper.trigger(catcher, {})
        finally:
            token.is_reporting = was

    def _message_catcher(self, token: Token) -> Token | None:
        if self.kind != "message":
            return None
        for other in token.workflow.tasks.values():
            notes = other.internal_data
            is_beside = other.is_armed and notes.get("host") == token.id
            if is_beside and other.state == WAITING and notes.get("msg") == self.thrown:
                return other
        return None
