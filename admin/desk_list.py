"""What the desk shows beside a task: the views with their counts, and the list of one of them."""

from __future__ import annotations

from typing import Any

from admin.case_cards import cards_of
from admin.context import ask, now, words
from admin.desk_place import place_now
from admin.moments import ZONE
from admin.roster import roster
from admin.sorts import SORTS
from admin.views import VIEWS
from admin.work_list import work_list
from engine.clock import day_of
from engine.errors import SearchTooShort
from engine.queries import InboxCounts, InboxPage
from engine.store.inbox import CAP

PAGE = 50


def desk_list(view: str) -> dict[str, Any]:
    """For the template of the desk; ``view`` is a name of ``VIEWS``.

    ``here`` are the parameters of the list's address: search, order and page, if they are asked.
    """
    here = {name: told for name, told in place_now().items() if name != "view"}
    counts = ask(InboxCounts(day=day_of(now(), ZONE)))
    page, is_too_short = listed(view)
    return {
        "view": view,
        "views": [(name, *told(words())) for name, told in VIEWS.items() if name in counts],
        "counts": {name: shown_count(number) for name, number in counts.items()},
        "page": page,
        "here_on_desk": here,
        "is_too_short": is_too_short,
        "sort": here.get("sort", "due"),
        "sorts": [(name, told(words())) for name, told in SORTS.items()],
        "cards": cards_of(row.key for row in page.rows),
        "people": roster(),
    }


def listed(view: str) -> tuple[InboxPage, bool]:
    """The tasks of the list that this request is about, and whether too little was typed."""
    here = place_now()
    after, search, sort = here.get("after"), here.get("q"), here.get("sort", "due")
    try:
        return work_list(view, limit=PAGE, after=after, sort=sort, search=search), False
    except SearchTooShort:
        return InboxPage(rows=(), next=None), True


def shown_count(number: int) -> str:
    """A count as lists show it."""
    return str(number) if number < CAP else f"{CAP - 1}+"
