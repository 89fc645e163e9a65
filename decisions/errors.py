"""The errors of this room.

DecisionError
├── DecisionRefused     the bytes are no DMN file that can be read
└── UnknownDecision     the file has no such decision, service or knowledge model
"""

from collections.abc import Iterable

from decisions.finding import Finding


class DecisionError(Exception):
    """Something is wrong with a decision model."""

    code = "decision_error"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = facts


class DecisionRefused(DecisionError):
    """The file is not a DMN model that can be read; ``findings`` say where and why."""

    code = "decision_refused"

    def __init__(self, findings: Iterable[Finding], **facts: object) -> None:
        self.findings = tuple(findings)
        super().__init__(codes=[finding.code for finding in self.findings], **facts)


class UnknownDecision(DecisionError):
    """The model has no element of that kind with this id or name."""

    code = "decision_unknown"
