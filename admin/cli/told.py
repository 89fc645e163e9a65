"""What the command line says: sentences by code, in the language of the reader."""

from __future__ import annotations

from collections.abc import Mapping

from admin.cli.language import language
from complaints.catalogue import Subject, text_of
from complaints.sentences import filled, listed


def told(code: str, /, **facts: object) -> str:
    """The sentence of the command line for ``code``; one that is not kept is shown as it is."""
    found = said("commands", code, facts)
    return code if found is None else found


def said(subject: Subject, code: str, facts: Mapping[str, object]) -> str | None:
    """The sentence for ``code``; ``None`` for one that is not kept."""
    text = text_of(subject, code, language())
    if text is None:
        return None
    return filled(text, {name: _shown(value) for name, value in facts.items()})


def _shown(value: object) -> object:
    """A list as people write one; half characters, which no stream takes, as question marks."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return listed((_shown(item) for item in value), language()) or told("nothing")
    return value.encode(errors="replace").decode() if isinstance(value, str) else value
