"""The language of what a command says: ``--lang``, else that of the locale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import click

from complaints.catalogue import LANGUAGES
from engine.config import Language, read_language

LANG = click.Option(
    ["--lang"],
    type=click.Choice(LANGUAGES),
    expose_value=False,
    help="Language of sentences; without it that of LC_ALL or LANG.",
)
"""The one option of this name, of the group and of each command."""
_KEY = "bihuan.language"


def listen(context: click.Context, words: Sequence[str]) -> None:
    """Keep the language that is asked for anywhere among ``words``, before they are understood."""
    asked = [after for word, after in pairwise(words) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    known = [language for language in LANGUAGES if language in asked[-1:]]
    context.meta[_KEY] = known[0] if known else read_language()


def language() -> Language:
    """The language of the command that runs."""
    context = click.get_current_context(silent=True)
    kept: Language | None = context.meta.get(_KEY) if context else None
    return kept or read_language()
