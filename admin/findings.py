"""What the check found, in sentences, errors first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from admin.sentences import sentence
from admin.words import Words

_ORDER = {"error": 0, "missing": 1, "warning": 2, "advice": 3}


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldFinding:
    """One finding; ``place`` names file, line and element as far as they are known."""

    severity: str
    icon: str
    text: str
    place: str


def told_findings(
    findings: Iterable[Any], words: Words, *, uploaded: Collection[str]
) -> tuple[ToldFinding, ...]:
    """The findings of a refused release, by severity and place.

    Of files that were published before only the errors: what they always had is no news.
    """
    news = [one for one in findings if one.severity == "error" or one.file in uploaded]
    ordered = sorted(news, key=lambda one: (_ORDER.get(one.severity, 9), one.file, one.line or 0))
    return tuple(
        ToldFinding(
            severity=one.severity,
            icon="circle-alert" if one.severity == "error" else "triangle-alert",
            text=sentence("findings", one.code, _facts(one), words),
            place=_place(one, words),
        )
        for one in ordered
    )


def _facts(finding: Any) -> Mapping[str, object]:
    return {"element_id": finding.element_id or "", **finding.facts}


def _place(finding: Any, words: Words) -> str:
    parts = [finding.file]
    if finding.line is not None:
        parts.append(words("line %(n)s", n=finding.line))
    if finding.element_id:
        parts.append(finding.element_id)
    return words(", ").join(parts)
