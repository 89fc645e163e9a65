"""The one gettext catalogue: what pages, mails, the API and the command line say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Literal, get_args

from engine.config import Language

Subject = Literal[
    "errors",
    "answers",
    "findings",
    "findings.do",
    "findings.why",
    "notices.subject",
    "notices.body",
    "commands",
]
"""The contexts, whose entries are known by code. ``findings.do`` is what to do about a finding,
``findings.why`` why a construct is refused; ``commands``, what the command line says, is also what
an evaluation warns of."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
_FOLDER = Path(__file__).parents[1] / "locale"
SOURCES: Mapping[Language, Path] = {"zh": _FOLDER / "zh_CN.po", "en": _FOLDER / "en.po"}


def text_of(subject: Subject, code: str, language: Language) -> str | None:
    """The text of a code, its ``{places}`` open; ``None`` for a code that has none."""
    try:
        return catalogue(language).pgettext(subject, code)
    except _Unsaid:
        return None


@cache
def catalogue(language: Language) -> GNUTranslations:
    """The catalogue of a language, read once; only the Chinese one has page texts."""
    return read(SOURCES[language])


def read(source: Path) -> GNUTranslations:
    """A catalogue out of the ``.mo`` beside its source; where that is absent or older, compiled.

    Asked for a code that it does not have, it raises a ``LookupError``.
    """
    ready = source.with_suffix(".mo")
    if ready.exists() and ready.stat().st_mtime >= source.stat().st_mtime:
        with ready.open("rb") as file:
            found = GNUTranslations(file)
    else:
        from complaints.catalogue_source import compiled  # noqa: PLC0415 - Babel loads slowly

        found = GNUTranslations(compiled(source))
    found.add_fallback(_Codes())
    return found


class _Unsaid(LookupError):
    """A code that the catalogue does not have."""


class _Codes(NullTranslations):
    """Where gettext looks last: an English page text stands for itself, a code does not."""

    def pgettext(self, context: str, message: str) -> str:
        raise _Unsaid(context, message)
