"""A form that came from a session that has ended: shown, and sent again only by the person."""

from __future__ import annotations

from flask import current_app, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from admin.kept import Kept
from admin.kept_words import kept_form
from admin.page import show


def draw_kept(kept: Kept, status: int) -> tuple[str, int]:
    """The page on which the reader looks at ``kept`` and sends it with one click."""
    return show("resend.html", status, kept=kept, form_kept=kept_form(kept), page_of=page_of(kept))


def page_of(kept: Kept) -> str:
    """Where the form stood: its own address where that has a page, else the page of the case."""
    path = kept.address.partition("?")[0]
    try:
        page, _ = current_app.url_map.bind(request.host).match(path, method="GET")
    except (HTTPException, RequestRedirect):
        page = ""
    if page not in ("", "admin.nowhere"):
        return kept.address
    uid = kept.given.get("uid")
    return url_for("admin.instance", uid=uid) if uid else url_for("admin.home")
