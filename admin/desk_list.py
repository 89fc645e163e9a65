"""What the desk shows beside a task: the views with their counts, and the list of one of them."""

from __future__ import annotations

from typing import Any

from flask import request

from admin.case_cards import card_of
from admin.context import ask, now, words
from admin.moments import ZONE
from admin.roster import roster
from admin.views import VIEWS
from admin.work_list import work_list
from engine.clock import day_of
from engine.queries import InboxCounts
from engine.store.inbox import CAP

PAGE = 50


def desk_list(view: str) -> dict[str, Any]:
    """For the template of the desk; ``view`` is a name of ``VIEWS``."""
    after = request.args.get("after") or None
    counts = ask(InboxCounts(day=day_of(now(), ZONE)))
    return {
        "view": view,
        "views": [(name, *told(words())) for name, told in VIEWS.items() if name in counts],
        "counts": {name: shown_count(number) for name, number in counts.items()},
        "page": work_list(view, limit=PAGE, after=after),
        "after": after,
        "card_of": card_of,
        "people": roster(),
    }


def shown_count(number: int) -> str:
    """A count as lists show it."""
    return str(number) if number < CAP else f"{CAP - 1}+"
