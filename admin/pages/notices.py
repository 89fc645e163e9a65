"""What the reader was told: newest first, read one by one or a page at a time."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, ask, run_anyhow, words
from admin.page import show
from admin.whole import whole
from complaints.commands import ReadNotice
from complaints.queries import FindComplaint, ListNotices, UnreadNotices
from engine.errors import NotFound
from engine.queries import FindInstance

PAGE = 20
_MOST = 2**53
"""Above every number of a notice."""


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/notices", view_func=notices)
    blueprint.add_url_rule("/notices", view_func=read, methods=["POST"])


def notices() -> tuple[str, int]:
    """One page of the reader's notices; one more than fits tells whether another follows."""
    before = _before()
    found = ask(ListNotices(language=words().language, before=before or _MOST, limit=PAGE + 1))
    shown = found[:PAGE]
    return show(
        "notices.html",
        lines=shown,
        before=before,
        next=shown[-1].notice.id if len(found) > PAGE else None,
        unread=ask(UnreadNotices()),
        unread_here=[line.notice.id for line in shown if line.notice.read_at is None],
        may_open=actor().may(FindComplaint.needs) and actor().may(FindInstance.needs),
    )


def read() -> Response:
    """Mark the notices named as read, and stay on the page."""
    for given in request.form.getlist("notice")[:PAGE]:
        run_anyhow(ReadNotice(notice=_number(given)))
    return redirect(url_for("admin.notices", before=_before(), said="read"), 303)


def _before() -> int | None:
    given = request.args.get("before")
    return None if given is None else _number(given)


def _number(given: str) -> int:
    """The number of a notice.

    Raises:
        NotFound: that is none.
    """
    number = whole(given)
    if number is None:
        raise NotFound(notice=given[:20])
    return number
