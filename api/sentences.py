"""Codes and facts become sentences, in Chinese or English."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["zh", "en"]
Subject = Literal["errors", "answers", "findings", "commands"]
"""``commands``, those of the command line, also say what an evaluation warns of."""

_CATALOGUES = Path(__file__).parents[1] / "locale"


class _Facts(dict[str, object]):
    """The facts of a sentence; one that nobody gave is left open."""

    def __missing__(self, name: str) -> str:
        return "…"


@cache
def catalogue(subject: Subject) -> Mapping[str, Mapping[str, str]]:
    """The sentences of one subject: by code, then by language (``zh``, ``en``)."""
    found: dict[str, dict[str, str]] = json.loads((_CATALOGUES / f"{subject}.json").read_bytes())
    return found


def sentence(subject: Subject, code: str, facts: Mapping[str, object], language: Language) -> str:
    """What ``code`` means, for a person.

    A message that the owner of a form wrote (facts ``message`` and ``message_en``) goes before
    ours. A code without a sentence is shown as it is.
    """
    written = facts.get("message_en" if language == "en" else "message")
    if isinstance(written, str):
        return written
    sentences = catalogue(subject).get(code)
    if sentences is None:
        return code
    return sentences[language].format_map(
        _Facts({name: _shown(fact, language) for name, fact in facts.items()})
    )


def _shown(fact: object, language: Language) -> object:
    """A list as people write one."""
    if not isinstance(fact, list | tuple):
        return fact
    return ("、" if language == "zh" else ", ").join(map(str, fact))


def advice(code: str, language: Language) -> str | None:
    """What to do about a finding; ``None`` for one without advice."""
    return catalogue("findings").get(code, {}).get(f"do_{language}")
