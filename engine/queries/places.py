"""Where a page ended, as text for the outside."""

from __future__ import annotations

import re

from engine.errors import PlaceUnfit
from engine.store.inbox_order import ORDERS, Place, Sort

_PLACE = re.compile(r"(?:(newest|oldest)\.)?(-?\d{1,18})\.(\d{1,18})\.(\d{1,9})", re.ASCII)
"""Numbers as long as the columns that hold them; by due time without the name of the order."""


def text_of(place: Place, sort: Sort = "due") -> str:
    """A place of the order ``sort`` as text."""
    numbers = ".".join(str(part) for part in place)
    return numbers if sort == "due" else f"{sort}.{numbers}"


def place_of(text: str | None, sort: Sort = "due") -> Place:
    """The place of a text that was made for the order ``sort``; ``None`` is before the first.

    Raises:
        PlaceUnfit: it is none, or one of another order.
    """
    if text is None:
        return ORDERS[sort].first
    found = _PLACE.fullmatch(text)
    if found is None or (found[1] or "due") != sort:
        raise PlaceUnfit(sort=sort)
    return int(found[2]), int(found[3]), int(found[4])
