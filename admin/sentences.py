"""What a code means, for who reads a page."""

from __future__ import annotations

from collections.abc import Mapping

from admin.words import Words
from complaints import sentences
from complaints.catalogue import Subject


def sentence(subject: Subject, code: str, facts: Mapping[str, object], words: Words) -> str:
    """What ``code`` means. The words of an owner (``message``, ``message_en``) go before ours.

    A code without a sentence is shown as it is.
    """
    written = words.pick(str(facts.get("message") or ""), str(facts.get("message_en") or ""))
    return written or sentences.sentence(subject, code, facts, words.language)
