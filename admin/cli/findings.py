"""Findings of the check as sentences, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from engine.model.finding import Finding

SENTENCES = Path(__file__).parents[2] / "locale" / "findings.json"


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return found


def sentence(finding: Finding, lang: str) -> str:
    """What is wrong, and what to do, in ``zh`` or ``en``."""
    facts = _Facts(finding.facts)
    facts.setdefault("element", finding.element_id or finding.file)
    facts.setdefault("element_id", finding.element_id or finding.file)
    words = _sentences().get(finding.code)
    if words is None:
        return finding.code
    told = [words.get(key, "") for key in (lang, f"do_{lang}")]
    return " ".join(text.format_map(facts) for text in told if text)


class _Facts(dict[str, Any]):
    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__(facts)

    def __missing__(self, name: str) -> str:
        return "?"


def plain(finding: Finding, lang: str) -> dict[str, Any]:
    """A finding as the command line's JSON."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "line": finding.line,
        "element_id": finding.element_id,
        "message": sentence(finding, lang),
    }
