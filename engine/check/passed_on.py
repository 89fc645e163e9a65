"""Findings of the form room and the decision room, as findings of a release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import decisions
import forms
from engine.model.finding import Finding, Severity

_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "advice"}


def from_decisions(file: str, findings: Iterable[decisions.Finding]) -> Iterator[Finding]:
    """What the decision room says of a DMN file; line 0 there is the whole file."""
    for found in findings:
        yield Finding(
            code=found.code,
            severity=_SEVERITIES[found.severity],
            file=file,
            line=found.line or None,
            element_id=found.element_id,
            facts=found.facts,
        )


def from_forms(file: str, findings: Iterable[forms.Finding]) -> Iterator[Finding]:
    """What the form room says of a form."""
    for found in findings:
        yield Finding(
            code=found.code,
            severity=_SEVERITIES[found.severity],
            file=file,
            line=found.line,
            element_id=found.element_id,
            facts=found.facts,
        )
