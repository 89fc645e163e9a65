"""What the bar at the top of every page shows of its reader."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g

from admin.context import actor, ask, words
from admin.first_page import FirstPage, first_page
from admin.may_start import may_start
from complaints.intake import PROCESS
from complaints.queries import UnreadNotices
from engine.errors import Busy

_MOST = 99


@dataclass(frozen=True, kw_only=True, slots=True)
class TopBar:
    """``unread`` counts notices; ``may_record``: complaints may be recorded by the reader."""

    first: FirstPage
    unread: int
    may_record: bool

    @property
    def shown(self) -> str:
        """The count as the bell wears it; empty for none."""
        if self.unread > _MOST:
            return f"{_MOST}+"
        return str(self.unread) if self.unread else ""


def top_bar() -> TopBar | None:
    """The reader's bar; none for who has not signed in.

    A page that says that the database is away still has one, without what lies there.
    """
    if g.get("reader") is None:
        return None
    first = first_page(actor(), words())
    try:
        return TopBar(first=first, unread=ask(UnreadNotices()), may_record=may_start(PROCESS))
    except Busy:
        return TopBar(first=first, unread=0, may_record=False)
