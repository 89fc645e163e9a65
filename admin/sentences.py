"""Codes and facts become sentences: the catalogue that the API speaks from, for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from admin.words import Words

Subject = Literal["errors", "answers", "findings"]
_CATALOGUES = Path(__file__).parents[1] / "locale"


class _Facts(dict[str, object]):
    """The facts of a sentence; one that nobody gave is left open."""

    def __missing__(self, name: str) -> str:
        return "…"


@cache
def catalogue(subject: Subject) -> Mapping[str, Mapping[str, str]]:
    """The sentences of one subject: by code, then by language."""
    found: dict[str, dict[str, str]] = json.loads((_CATALOGUES / f"{subject}.json").read_bytes())
    return found


def sentence(subject: Subject, code: str, facts: Mapping[str, object], words: Words) -> str:
    """What ``code`` means. The words of an owner (``message``, ``message_en``) go before ours.

    A code without a sentence is shown as it is.
    """
    written = words.pick(str(facts.get("message") or ""), str(facts.get("message_en") or ""))
    if written:
        return written
    sentences = catalogue(subject).get(code)
    return code if sentences is None else sentences[words.language].format_map(_Facts(facts))
