"""The texts of notices and mails, by the name of their template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from complaints.catalogue import text_of
from complaints.sentences import filled
from engine.config import Language

UNKNOWN: Final = "—"
"""Stands for a fact that is not known, or was erased."""


@dataclass(frozen=True, slots=True)
class Text:
    """A notice in words: one line, and what follows in plain text."""

    subject: str
    body: str


def template_of(name: str, language: Language) -> Text | None:
    """The text of a template, its ``{facts}`` open; ``None`` if there is no such template."""
    subject = text_of("notices.subject", name, language)
    body = text_of("notices.body", name, language)
    return None if subject is None or body is None else Text(subject, body)


def render(template: str, language: Language, facts: Mapping[str, str]) -> Text:
    """The text of a notice; facts that the template does not name are left out.

    Raises:
        KeyError: no such template.
    """
    text = template_of(template, language)
    if text is None:
        raise KeyError(template)
    subject = " ".join(filled(text.subject, facts, unknown=UNKNOWN).split())
    return Text(subject, filled(text.body, facts, unknown=UNKNOWN))
