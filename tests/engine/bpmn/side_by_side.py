"""The same commands on an instance in memory and on one saved and loaded after each of them."""

from __future__ import annotations

from typing import Any

from engine.bpmn import Compiled, Run
from tests.engine.bpmn.conftest import SECOND, Kit
from tests.oracle.ledger import Ledger
from tests.oracle.test_walks import fields


class SideBySide:
    """Both must tell the same, and what they tell must add up to what they are."""

    def __init__(self, kit: Kit, compiled: Compiled, **variables: Any) -> None:
        self.kit = kit
        self.live: Run = kit.live(compiled, **variables)
        self.run: Run = kit.begin(compiled, **variables)
        self.ledger = Ledger()
        self.at = 0
        self._agree()

    def do(self, verb: str, *given: Any) -> SideBySide:
        """Send one command, a second after the last."""
        return self.wait(1, verb, *given)

    def complete(self, task: int, **answers: Any) -> SideBySide:
        """Complete a user task."""
        self.at += 1
        return self._take("complete", task, answers, self.at * SECOND, 1)

    def wait(self, seconds: int, verb: str = "tick", *given: Any) -> SideBySide:
        """Let time pass, then send a command."""
        self.at += seconds
        return self._take(verb, *given, self.at * SECOND)

    def _take(self, verb: str, *given: Any) -> SideBySide:
        for run in (self.live, self.run):
            getattr(run, verb)(*given)
        self._agree()
        return self

    def _agree(self) -> None:
        self.ledger.take(self.live)
        assert self.run.effects == self.live.effects
        self.run = self.kit.saved(self.run)
        assert self.run.dump() == self.live.dump()
        assert fields(self.run) == fields(self.live)

    @property
    def open(self) -> list[str]:
        """The elements of the open user tasks, in the order in which they were opened."""
        return list(self.kit.open(self.run).values())

    @property
    def trail(self) -> list[str]:
        """The elements that the last command entered."""
        return self.kit.trail(self.run)
