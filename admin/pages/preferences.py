"""Language and colours, kept in the browser."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response

from admin.context import LANGUAGE_COOKIE, THEME_COOKIE, THEMES
from admin.origin import local_path
from complaints.catalogue import LANGUAGES

_YEAR = 365 * 24 * 60 * 60


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/language/<to>", view_func=language)
    blueprint.add_url_rule("/theme/<to>", view_func=theme)


def language(to: str) -> Response:
    """Speak ``to`` from now on; 404 for a language that we do not."""
    if to not in LANGUAGES:
        abort(404)
    return _kept(LANGUAGE_COOKIE, to)


def theme(to: str) -> Response:
    """Show the colours ``to`` from now on."""
    if to not in THEMES:
        abort(404)
    return _kept(THEME_COOKIE, to)


def _kept(cookie: str, value: str) -> Response:
    answer = redirect(local_path(request.args.get("back")), 303)
    answer.set_cookie(
        cookie, value, max_age=_YEAR, secure=request.is_secure, httponly=True, samesite="Lax"
    )
    return answer
