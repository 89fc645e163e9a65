"""The page texts: English in the code, Chinese in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from complaints.catalogue import catalogue
from engine.config import Language

TAGS = {"zh": "zh-CN", "en": "en"}
"""How each language is named in ``lang`` and ``Content-Language``."""


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks one language: call it with an English text to get it in the reader's words."""

    language: Language

    def __call__(self, message: str, /, **facts: object) -> str:
        """The text with its ``%(name)s`` places filled in."""
        told = message if self.language == "en" else catalogue("zh").gettext(message)
        return told % facts if facts else told

    def many(self, one: str, more: str, num: int, /, **facts: object) -> str:
        """The text that fits ``num``, which stands at ``%(num)s``, filled in."""
        return self.fitting(one, more, num) % {"num": num, **facts}

    def fitting(self, one: str, more: str, num: int) -> str:
        """The text that fits ``num``, its places still open."""
        if self.language == "en":
            return one if num == 1 else more
        return catalogue("zh").ngettext(one, more, num)

    def pick(self, zh: str, en: str) -> str:
        """Of a name that comes in both languages the reader's; the other where it is empty."""
        return (en or zh) if self.language == "en" else (zh or en)

    @property
    def tag(self) -> str:
        """The BCP 47 tag of the language."""
        return TAGS[self.language]

    @property
    def other(self) -> Language:
        """The language to switch to."""
        return "zh" if self.language == "en" else "en"
