"""Findings of the check as sentences, as lines with a summary, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from admin.cli.language import language
from admin.cli.told import said, told
from complaints.sentences import explained
from engine.model.finding import Finding, Severity


def sentence(finding: Finding) -> str:
    """What is wrong, and what to do, in the language of the reader."""
    place = finding.element_id or finding.file
    own = {"element": place, "element_id": place, "file": finding.file}
    return told_code(finding.code, {**own, **finding.facts})


def told_code(code: str, facts: Mapping[str, object]) -> str:
    """The sentences for a code of the check; one without is shown as it is."""
    known = explained(facts, language())
    what, advice = said("findings", code, known), said("findings.do", code, known)
    return code if what is None else told("what_and_advice", what=what, advice=advice)


def show(findings: Iterable[Finding], status: str, names: Mapping[str, str]) -> list[str]:
    """One line a finding and one that sums up, for people.

    Args:
        findings: in the order to show them.
        status: of the whole, a word of ``Report``.
        names: how the reader calls a file, by its bare name.
    """
    listed = list(findings)
    lines = [placed(finding, names) for finding in listed]
    counted = Counter(finding.severity for finding in listed)
    numbers = [
        told(f"count_{kind}", n=counted[kind]) for kind in get_args(Severity) if counted[kind]
    ]
    lines.append(told(f"check_{status}", numbers=numbers or told("no_findings")))
    return lines


def placed(finding: Finding, names: Mapping[str, str], words: str | None = None) -> str:
    """A finding as one line: where, how bad, what; ``names`` as for ``show``.

    ``words`` are said of a finding that the catalogue of findings does not know.
    """
    name = names.get(finding.file, finding.file)
    place = f"{name}:{finding.line}" if finding.line else name
    severity = told(f"severity_{finding.severity}")
    return told("finding", place=place, severity=severity, code=finding.code,
                sentence=words or sentence(finding))  # fmt: skip


def plain(finding: Finding, words: str | None = None) -> dict[str, Any]:
    """A finding as the command line's JSON; ``words`` as for ``placed``."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "line": finding.line,
        "element_id": finding.element_id,
        "message": words or sentence(finding),
    }
