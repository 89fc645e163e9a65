"""Standard loops: rounds one after the other, for as long as a condition holds."""

from __future__ import annotations

from typing import Any

from engine.bpmn.formula import Formula
from engine.bpmn.specs.element import holds
from engine.bpmn.specs.rounds import Rounds
from engine.bpmn.token import STARTED, Token
from engine.bpmn.variables import lookup


class StandardLoop(Rounds):
    """The container around the rounds of ``inner``.

    Nothing of a finished round is kept, so that each costs what the first did; what never waits is
    ended by the counted steps.

    Attributes:
        condition: whether to go on, ``None`` for always; it sees as ``loopCounter`` the rounds
            that are done.
        tests_before: whether it is asked before the first round too.
        maximum: after so many rounds it is not asked any more.

    Source:
        BPMN 2.0.2, 13.3.6.
    """

    condition: Formula | None = None
    tests_before = False
    maximum: int | None = None

    def prepare(self, token: Token) -> dict[str, Any]:
        """Ask whether there is a first round."""
        if not self.tests_before:
            return {"again": self.maximum != 0}
        return {"again": self._goes_on(token, 0, lookup(token.workflow, token))}

    def begin(self, token: Token, prepared: dict[str, Any]) -> bool:
        """Start the first round, or go on without any."""
        if not prepared["again"]:
            return True
        token._set_state(STARTED)
        self.start_round(token, 0, {})
        return False

    def round_done(self, rounded: Token) -> None:
        """Start the next round, or go on."""
        container = self.container_of(rounded)
        done = rounded.internal_data["loop"] + 1
        again = self._goes_on(rounded, done, self.inner.seen_from(rounded))
        self.inner.left(rounded)
        if again:
            self.start_round(container, done, {})
        else:
            self.finish(container)

    def _goes_on(self, token: Token, done: int, find: Any) -> bool:
        if self.maximum is not None and done >= self.maximum:
            return False
        if self.condition is None:
            return True
        return holds(
            self.condition, token, lambda name: done if name == "loopCounter" else find(name)
        )
