"""Numbers of things, as forms and addresses give them."""

from __future__ import annotations

MOST_DIGITS = 15
"""Beyond them nothing of ours is numbered, and reading a text of thousands would be refused."""


def whole(text: str) -> int | None:
    """The number that ``text`` is, from 0 on; None for any other text."""
    if not (text.isascii() and text.isdecimal()) or len(text) > MOST_DIGITS:
        return None
    return int(text)
