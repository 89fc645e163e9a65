"""Signing in and out."""

from __future__ import annotations

from flask import Blueprint, g, make_response, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, handed, words
from admin.kept import Kept, kept_before
from admin.origin import local_path
from admin.page import show
from admin.pages.resending import draw_kept
from admin.sentences import sentence
from admin.session_cookie import give_session
from engine.errors import EngineError, SignInRefused

TOO_MANY = "too_many_attempts"


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/sign-in", view_func=sign_in)
    blueprint.add_url_rule("/sign-in", view_func=enter, methods=["POST"])
    blueprint.add_url_rule("/sign-out", view_func=leave, methods=["POST"])


def sign_in() -> tuple[str, int]:
    """The form."""
    return draw_sign_in("", "")


def enter() -> Response | tuple[str, int]:
    """Begin a session and go on to where the person wanted to be, or to what they had typed."""
    name = request.form.get("name", "")
    try:
        g.reader, g.session = handed().entrance.enter(
            name, request.form.get("password", ""), request.remote_addr or ""
        )
    except SignInRefused as refusal:
        return draw_sign_in(name, sentence("errors", refusal.code, refusal.facts, words()), 401)
    except EngineError as refusal:
        if refusal.code != TOO_MANY:
            raise
        return draw_sign_in(name, sentence("errors", refusal.code, refusal.facts, words()), 429)
    kept = kept_before()
    answer: Response = (
        redirect(local_path(request.form.get("next")), 303)
        if kept is None
        else make_response(draw_kept(kept, 200))
    )
    return give_session(answer, g.session)


def sign_in_to_send(kept: Kept) -> tuple[str, int]:
    """The form for somebody whose session ended while they typed: it hands on what they sent."""
    return draw_sign_in("", "", 401, kept)


def leave() -> Response:
    """End the session."""
    handed().entrance.leave(request.cookies.get(handed().cookie, ""), actor())
    answer = redirect(url_for("admin.sign_in", said="signed_out"), 303)
    answer.delete_cookie(handed().cookie, secure=request.is_secure, httponly=True, samesite="Lax")
    return answer


def draw_sign_in(
    name: str, problem: str, status: int = 200, kept: Kept | None = None
) -> tuple[str, int]:
    """The form with the account ``name`` in it, and why the attempt before did not succeed."""
    back = local_path(request.values.get("next"))
    kept = kept or kept_before()
    provider = handed().provider
    return show(
        "sign_in.html",
        status,
        name=name,
        problem=problem,
        next=back,
        kept=kept,
        provider=provider.settings.name if provider else "",
    )
