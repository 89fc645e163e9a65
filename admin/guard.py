"""Who may come in, and whether a change comes from a page of ours."""

from __future__ import annotations

import hmac

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import CSRF, handed
from admin.kept import kept_now
from admin.origin import is_from_elsewhere, local_path
from admin.pages.signing_in import sign_in_to_send
from admin.refusals import FormExpired
from engine.errors import SignInRefused

OPEN_PAGES = frozenset({"admin.static", "admin.sign_in", "admin.enter", "admin.language",
                        "admin.theme", "admin.leave_for_provider",
                        "admin.come_back"})  # fmt: skip
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def let_in() -> Response | tuple[str, int] | None:
    """Find the reader, or show the way to the sign-in page, where a form that was sent is kept.

    Raises:
        FormExpired: a change without the session's token.
    """
    g.reader = g.session = None
    session = request.cookies.get(handed().cookie)
    if session is not None:
        try:
            g.reader = handed().entrance.by_session(session)
            g.session = session
        except SignInRefused:
            session = None
    if request.endpoint in OPEN_PAGES:
        _ensure_from_here()
        return None
    if g.reader is None or session is None:
        kept = kept_now()
        if kept is not None:
            return sign_in_to_send(kept)
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


def _ensure_from_here() -> None:
    """Nobody is signed in here by a form on another site.

    Raises:
        FormExpired: the browser says that the form came from elsewhere.
    """
    if request.method not in SAFE_METHODS and is_from_elsewhere():
        raise FormExpired
