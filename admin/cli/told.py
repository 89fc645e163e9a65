"""What the command line says: sentences by code, in the language of the reader."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from admin.cli.language import language

Subject = Literal["commands", "errors", "findings"]
_CATALOGUES = Path(__file__).parents[2] / "locale"


@cache
def catalogue(subject: Subject) -> Mapping[str, Mapping[str, str]]:
    """The sentences of one subject: by code, then by language."""
    found: dict[str, dict[str, str]] = json.loads((_CATALOGUES / f"{subject}.json").read_bytes())
    return found


def told(code: str, /, **facts: object) -> str:
    """The sentence of the command line for ``code``; one that is not kept is shown as it is."""
    sentences = catalogue("commands").get(code)
    return code if sentences is None else filled(sentences[language()], facts)


def filled(text: str, facts: Mapping[str, object]) -> str:
    """The text with its places filled in; a fact that nobody gave is left open."""
    return text.format_map(_Facts({name: _shown(value) for name, value in facts.items()}))


class _Facts(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return "…"


def _shown(value: object) -> object:
    """A list as people write one; half characters, which no stream takes, as question marks."""
    if isinstance(value, (list, tuple, set, frozenset)):
        comma = "、" if language() == "zh" else ", "
        return comma.join(str(_shown(item)) for item in value) or told("nothing")
    return value.encode(errors="replace").decode() if isinstance(value, str) else value
