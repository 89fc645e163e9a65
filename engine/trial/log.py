"""What a trial writes down while it runs."""

from __future__ import annotations

from engine.bpmn import Compiled
from engine.bpmn.specs.script_task import SCRIPT
from engine.model.finding import Finding, Severity
from engine.trial.budget import Budget
from engine.trial.outcome import Happening
from engine.trial.places import finding_at, node_of

MOST_HAPPENINGS = 1_000


class Log:
    """The trace of scripts, the story for people, and what went wrong."""

    def __init__(self, compiled: Compiled, budget: Budget, begun: int) -> None:
        self.compiled = compiled
        self.budget = budget
        self.begun = begun
        self.trace: list[str] = []
        self.story: list[Happening] = []
        self.failures: list[Finding] = []
        self.error_ends: list[Finding] = []

    def line(self, text: str) -> None:
        """Add to the trace.

        Raises:
            Exhausted: the trace is full.
        """
        self.budget.spend("lines")
        self.trace.append(text)

    def happened(self, at: int, what: str, **facts: object) -> None:
        """Add to the story, as long as somebody would read it."""
        if len(self.story) < MOST_HAPPENINGS:
            self.story.append(Happening(after=at - self.begun, what=what, facts=facts))

    def failed(self, process: str, element: str, code: str, facts: dict[str, object]) -> bool:
        """An element could not go on; tells whether it is an error end that nobody catches."""
        node = node_of(self.compiled, process, element)
        if str(facts.get("topic", "")).startswith(SCRIPT):
            code, facts = "error_uncaught", {"error": code}
        if code == "error_uncaught" and node is not None and node.kind == "endEvent":
            self.line(f"uncaught error: {facts['error']}")
            self.error_ends.append(self._told(process, element, code, "warning", facts))
            return True
        self.failures.append(self._told(process, element, code, "error", facts))
        return False

    def _told(
        self, process: str, element: str, code: str, severity: Severity, facts: dict[str, object]
    ) -> Finding:
        named = {name: fact for name, fact in facts.items() if name != "element"}
        return finding_at(self.compiled, process, element, code, severity, **named)
