"""The lists of work, and the way to a complaint by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.case_cards import card_of
from admin.context import actor, ask, now, words
from admin.first_page import first_page
from admin.moments import ZONE
from admin.page import show
from admin.roster import roster
from admin.views import VIEWS
from engine.clock import day_of
from engine.queries import DoneTasks, Inbox, InboxCounts
from engine.store.inbox import CAP, View

if TYPE_CHECKING:
    from engine.queries import InboxPage

PAGE = 50


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/", view_func=home)
    blueprint.add_url_rule("/inbox/<view>", view_func=inbox)
    blueprint.add_url_rule("/seek", view_func=seek)


def home() -> Response:
    """Everybody begins where their work is."""
    return redirect(first_page(actor(), words()).address)


def inbox(view: str) -> tuple[str, int]:
    """One view of the tasks: open ones, the most urgent first, or those done, the newest first."""
    if view not in VIEWS:
        abort(404)
    today, after = day_of(now(), ZONE), request.args.get("after") or None
    page: InboxPage = (
        ask(DoneTasks(limit=PAGE, after=after))
        if view == "done"
        else ask(Inbox(view=cast("View", view), limit=PAGE, after=after, day=today))
    )
    counts = {name: shown_count(number) for name, number in ask(InboxCounts(day=today)).items()}
    return show(
        "inbox.html",
        view=view,
        views=[(name, *told(words())) for name, told in VIEWS.items() if name in counts],
        counts=counts,
        page=page,
        is_first=not request.args.get("after"),
        card_of=card_of,
        people=roster(),
        moment=now(),
    )


def seek() -> Response:
    """Go to the complaint with the number that was typed."""
    number = request.args.get("number", "").strip().upper()
    if not number:
        return home()
    return redirect(url_for("admin.complaint", number=number))


def shown_count(number: int) -> str:
    """A count as lists show it."""
    return str(number) if number < CAP else f"{CAP - 1}+"
