"""The views of the desk: icon and name of each, in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from admin.words import Words

VIEWS: Mapping[str, Callable[[Words], tuple[str, str]]] = {
    "mine": lambda words: ("inbox", words("My tasks")),
    "groups": lambda words: ("users", words("My groups")),
    "unclaimed": lambda words: ("hand", words("Unclaimed")),
    "due_today": lambda words: ("clock", words("Due today")),
    "overdue": lambda words: ("triangle-alert", words("Overdue")),
    "standing_in": lambda words: ("users", words("Standing in")),
    "done": lambda words: ("circle-check", words("Done by me")),
}
"""One that the counts of the reader do not have is not shown."""
