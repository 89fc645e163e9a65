"""The orders of a list on the desk: the name of each, in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from admin.words import Words

SORTS: Mapping[str, Callable[[Words], str]] = {
    "due": lambda words: words("Most urgent first"),
    "newest": lambda words: words("Newest first"),
    "oldest": lambda words: words("Open longest first"),
}
"""The first one is meant where none is named: by due time, those without any last."""
