"""A trial told to people, and its findings with their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from admin.cli.findings import placed, plain
from admin.cli.language import language
from admin.cli.output import line
from admin.cli.told import said, told
from admin.cli.values import plain_logged
from admin.fault_words import fault_in_words
from admin.words import Words
from engine.clock import DAY, HOUR, MINUTE, SECOND
from engine.model.finding import Finding
from engine.trial import Outcome
from engine.trial.outcome import Happening


def findings_of(outcome: Outcome, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """As JSON, each with the file that it is in."""
    return [
        {"file": names.get(finding.file, finding.file), **plain(finding, _why(finding))}
        for finding in outcome.findings
    ]


def in_words(outcome: Outcome, names: Mapping[str, str]) -> Iterator[str]:
    """What happened, what the scripts said, what is wrong, what came out: one line each."""
    yield from (_happening(happening) for happening in outcome.story)
    yield from (told("trial_line", line=text) for text in outcome.trace)
    for name, value in outcome.variables.items():
        yield told("trial_variable", name=name, value=line(plain_logged(value)))
    yield from (placed(finding, names, _why(finding)) for finding in outcome.findings)
    yield told(f"trial_{outcome.status}")


def _happening(happening: Happening) -> str:
    days, rest = divmod(happening.after, DAY)
    clock = f"{rest // HOUR:02}:{rest % HOUR // MINUTE:02}:{rest % MINUTE // SECOND:02}"
    words = told(f"trial_{happening.what}", **happening.facts)
    return told("trial_happened", days=days, clock=clock, words=words)


def _why(finding: Finding) -> str | None:
    """For what only happens while running, in the words of an incident."""
    if said("findings", finding.code, {}) is not None:
        return None
    place = finding.facts.get("element", finding.element_id or "")
    reason = fault_in_words(finding.code, finding.facts, Words(language()))
    return told("trial_stopped", element=place, reason=reason)
