"""The page texts: English in the code, Chinese in one gettext catalogue, read once at the start."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
TAGS = {"zh": "zh-CN", "en": "en"}
"""How each language is named in ``lang`` and ``Content-Language``."""
CATALOGUE = Path(__file__).parent / "zh_CN.po"


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks one language: call it with an English text to get it in the reader's words."""

    language: Language

    def __call__(self, message: str, /, **facts: object) -> str:
        """The text with its ``%(name)s`` places filled in."""
        told = message if self.language == "en" else chinese().gettext(message)
        return told % facts if facts else told

    def many(self, one: str, more: str, num: int, /, **facts: object) -> str:
        """The text that fits ``num``, which stands at ``%(num)s``, filled in."""
        return self.fitting(one, more, num) % {"num": num, **facts}

    def fitting(self, one: str, more: str, num: int) -> str:
        """The text that fits ``num``, its places still open."""
        if self.language == "en":
            return one if num == 1 else more
        return chinese().ngettext(one, more, num)

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


@cache
def chinese() -> GNUTranslations:
    """The Chinese catalogue, compiled in memory from its ``.po`` file."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="zh_CN")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
