"""Who asks? Answered before anything else of the request is read."""

from __future__ import annotations

from flask import g, request

from api.context import entrance
from api.csrf import HEADER, SAFE_METHODS, is_csrf_token
from api.entrance import COOKIE
from api.refusals import CsrfTokenMissing, NotSignedIn
from engine.model import Actor


def authenticate() -> None:
    """Find the actor of the request, by API token or by session.

    Raises:
        NotSignedIn: there is neither.
        SignInRefused: it is not good, or not any more.
        CsrfTokenMissing: a change in a session without the session's token.
    """
    g.actor = _recognise()


def _recognise() -> Actor:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return entrance().by_token(token.strip())
    session = request.cookies.get(COOKIE)
    if session is None:
        raise NotSignedIn
    person = entrance().by_session(session)
    if request.method not in SAFE_METHODS and not is_csrf_token(
        request.headers.get(HEADER), session
    ):
        raise CsrfTokenMissing
    return person
