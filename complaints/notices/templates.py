"""The texts of notices and mails; one file a language, the same templates in each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("zh", "en")
UNKNOWN: Final = "—"
"""Stands for a fact that is not known, or was erased."""


@dataclass(frozen=True, slots=True)
class Text:
    """A notice in words: one line, and what follows in plain text."""

    subject: str
    body: str


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return UNKNOWN


def _read(language: str) -> dict[str, Text]:
    source = Path(__file__).with_name(f"{language}.json").read_text(encoding="utf-8")
    return {name: Text(**parts) for name, parts in json.loads(source).items()}


TEMPLATES: Final[Mapping[str, Mapping[str, Text]]] = {name: _read(name) for name in LANGUAGES}
"""By language, by template: the texts with ``{facts}`` in braces."""


def render(template: str, language: str, facts: Mapping[str, str]) -> Text:
    """The text of a notice; facts that the template does not name are left out.

    Raises:
        KeyError: no such template, or a language other than ``LANGUAGES``.
    """
    text = TEMPLATES[language][template]
    known = _Facts(facts)
    subject = " ".join(text.subject.format_map(known).split())
    return Text(subject, text.body.format_map(known))
