"""What a code means, for who calls the API."""

from __future__ import annotations

from collections.abc import Mapping

from complaints import sentences
from complaints.catalogue import Subject
from engine.config import Language


def sentence(subject: Subject, code: str, facts: Mapping[str, object], language: Language) -> str:
    """What ``code`` means, for a person.

    A message that the owner of a form wrote (facts ``message`` and ``message_en``) goes before
    ours. A code without a sentence is shown as it is.
    """
    written = facts.get("message_en" if language == "en" else "message")
    if isinstance(written, str):
        return written
    return sentences.sentence(subject, code, facts, language)
