"""Who may come in, and whether a change comes from a page of ours."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import CSRF, handed
from admin.refusals import FormExpired
from engine.errors import SignInRefused

OPEN_PAGES = frozenset({"admin.static", "admin.sign_in", "admin.enter", "admin.language",
                        "admin.theme"})  # fmt: skip
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def let_in() -> Response | None:
    """Find the reader, or show the way to the sign-in page.

    Raises:
        FormExpired: a change without the session's token.
    """
    g.reader = None
    session = request.cookies.get(handed().cookie)
    if session is not None:
        try:
            g.reader = handed().entrance.by_session(session)
        except SignInRefused:
            session = None
    if request.endpoint in OPEN_PAGES:
        _ensure_from_here()
        return None
    if g.reader is None or session is None:
        return redirect(url_for("admin.sign_in", next=asked_for()))
    if request.method not in SAFE_METHODS:
        given = request.form.get(CSRF, "")
        wanted = handed().csrf_token(session)
        if not hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode()):
            raise FormExpired
    return None


def asked_for() -> str:
    """The page to come back to after signing in; where a form was sent, the page it stood on."""
    if request.method in SAFE_METHODS:
        return request.full_path.rstrip("?")
    return local_path(request.headers.get("Referer"))


def local_path(address: str | None, otherwise: str = "/") -> str:
    """``address`` as a path of this site, with its query; ``otherwise`` if it leads elsewhere."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return otherwise
    if parts.netloc not in ("", request.host) or not parts.path.startswith("/"):
        return otherwise
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return otherwise if path.startswith("//") or "\\" in path else path


def _ensure_from_here() -> None:
    """Nobody is signed in here by a form on another site.

    Raises:
        FormExpired: the browser says that the form came from elsewhere.
    """
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    if site not in ("same-origin", "none") or (
        origin is not None and urlsplit(origin).netloc != request.host
    ):
        raise FormExpired
