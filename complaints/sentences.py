"""Codes and facts become sentences, in Chinese or English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from complaints.catalogue import Subject, text_of
from engine.check import reason_of
from engine.config import Language

_COMMA: Mapping[Language, str] = {"zh": "、", "en": ", "}


def sentence(subject: Subject, code: str, facts: Mapping[str, object], language: Language) -> str:
    """What ``code`` means, for a person; one without a sentence is shown as it is."""
    text = text_of(subject, code, language)
    if text is None:
        return code
    known = explained(facts, language)
    return filled(text, {name: _shown(fact, language) for name, fact in known.items()})


def explained(facts: Mapping[str, object], language: Language) -> Mapping[str, object]:
    """The facts, with ``why`` for a construct that is refused."""
    if "construct" not in facts:
        return facts
    reason = reason_of(str(facts["construct"]))
    return {**facts, "why": text_of("findings.why", reason, language)}


def filled(text: str, facts: Mapping[str, object], *, unknown: str = "…") -> str:
    """The text with its ``{places}`` filled in, ``unknown`` for a fact that nobody gave."""
    return text.format_map(_Facts(facts, unknown))


def listed(items: Iterable[object], language: Language) -> str:
    """A list as people write one; empty for an empty one."""
    return _COMMA[language].join(map(str, items))


def _shown(fact: object, language: Language) -> object:
    return listed(fact, language) if isinstance(fact, list | tuple) else fact


class _Facts(dict[str, object]):
    def __init__(self, facts: Mapping[str, object], unknown: str) -> None:
        super().__init__(facts)
        self._unknown = unknown

    def __missing__(self, name: str) -> str:
        return self._unknown
