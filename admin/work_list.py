"""The tasks of one view of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from admin.context import ask, now
from admin.moments import ZONE
from engine.clock import day_of
from engine.queries import DoneTasks, Inbox, StandingIn

if TYPE_CHECKING:
    from engine.queries import InboxPage
    from engine.store.inbox_order import Sort
    from engine.store.inbox_ways import View


def work_list(
    view: str,
    *,
    limit: int,
    after: str | None = None,
    sort: str = "due",
    search: str | None = None,
) -> InboxPage:
    """Open ones, the most urgent first, or for ``done`` the reader's finished ones, newest first.

    Args:
        view: a name of ``VIEWS``.
        limit: 1..200.
        after: the ``next`` of the page before.
        sort: a name of ``SORTS``; of no meaning for ``done`` and ``standing_in``.
        search: words that the case must have.

    Raises:
        SearchTooShort: there is no word in ``search``.
        PlaceUnfit: ``after`` is of a list in another order.
        BadInput: there is no such order.
    """
    if view == "done":
        return ask(DoneTasks(limit=limit, after=after, search=search))
    if view == "standing_in":
        return ask(StandingIn(limit=limit, after=after, search=search))
    return ask(
        Inbox(
            view=cast("View", view),
            limit=limit,
            after=after,
            day=day_of(now(), ZONE),
            sort=cast("Sort", sort),
            search=search,
        )
    )
