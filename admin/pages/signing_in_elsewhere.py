"""Signing in at a provider of OpenID Connect, and coming back from there."""

from __future__ import annotations

import hmac
import json
import logging
from typing import Any

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import handed, run_anyhow, words
from admin.origin import local_path
from admin.pages.signing_in import draw_sign_in
from admin.provider import Begun, Provider, ProviderFails
from admin.sentences import sentence
from admin.session_cookie import give_session
from engine.commands import LinkIdentity
from engine.commands.link_identity import SHUT
from engine.errors import Conflict, SignInRefused

COOKIE = "bihuan_provider"
_PLACE = "/sign-in/provider"
_MINUTES = 10
"""For which a browser may stay at the provider."""
log = logging.getLogger(__name__)


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule(_PLACE, view_func=leave_for_provider)
    blueprint.add_url_rule(f"{_PLACE}/return", view_func=come_back)


def leave_for_provider() -> Response | tuple[str, int]:
    """Go there; a cookie keeps what must come back, and where the person wanted to be.

    Who has signed in already comes back to link their account.
    """
    provider = _provider()
    try:
        address, begun = provider.begin(_redirect_uri(provider))
    except ProviderFails as failure:
        return _fails(failure)
    kept = {
        "begun": [begun.state, begun.nonce, begun.verifier],
        "next": local_path(request.args.get("next")),
        "links": "links" in request.args,
    }
    answer = redirect(address, 303)
    answer.set_cookie(
        COOKIE,
        json.dumps(kept),
        path=_PLACE,
        max_age=_MINUTES * 60,
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )
    return answer


def come_back() -> Response | tuple[str, int]:
    """Believe nothing but what this browser began: then sign in, or link the reader's account."""
    provider, kept = _provider(), _kept()
    answer = _answer(provider, kept)
    if isinstance(answer, Response):
        answer.delete_cookie(COOKIE, path=_PLACE, httponly=True, samesite="Lax")
    return answer


def _answer(provider: Provider, kept: dict[str, Any] | None) -> Response | tuple[str, int]:
    spoken, given = words(), request.args
    if kept is None or not _same(given.get("state", ""), kept["begun"][0]):
        return _again(spoken("The sign-in took too long or began in another browser. Try again."))
    if given.get("iss", provider.settings.issuer) != provider.settings.issuer:
        return _again(spoken("The answer came from another provider. Try again."))
    if "code" not in given:
        log.info("provider refused: %s", given.get("error", "")[:40])
        return _again(spoken("The sign-in was broken off there. Nothing has changed here."))
    try:
        found = provider.finish(Begun(*kept["begun"]), given["code"], _redirect_uri(provider))
    except ProviderFails as failure:
        return _fails(failure)
    issuer = provider.settings.issuer
    if kept["links"] and g.reader is not None:
        return _link(issuer, found.subject)
    try:
        _, session = handed().entrance.enter_by_identity(issuer, found.subject, found.username)
    except SignInRefused as refusal:
        if refusal.facts.get("reason") == SHUT:
            told = spoken("Your account here is shut. The administrator can open it again.")
            return _again(told, 403)
        return _again(sentence("errors", refusal.code, refusal.facts, spoken), 403)
    return give_session(redirect(local_path(kept["next"]), 303), session)


def _link(issuer: str, subject: str) -> Response:
    try:
        run_anyhow(LinkIdentity(issuer=issuer, subject=subject))
    except Conflict:
        return redirect(url_for("admin.account", said="not_linked"), 303)
    return redirect(url_for("admin.account", said="linked"), 303)


def _provider() -> Provider:
    provider = handed().provider
    if provider is None:
        abort(404)
    return provider


def _redirect_uri(provider: Provider) -> str:
    return provider.settings.redirect_uri or url_for("admin.come_back", _external=True)


def _kept() -> dict[str, Any] | None:
    """What the browser kept; none if it kept nothing, or not what we gave it."""
    try:
        kept = json.loads(request.cookies.get(COOKIE, ""))
    except ValueError:
        return None
    begun = kept.get("begun") if isinstance(kept, dict) else None
    is_ours = isinstance(begun, list) and len(begun) == 3 and all(isinstance(x, str) for x in begun)
    if not is_ours or not isinstance(kept.get("next"), str):
        return None
    return {"begun": begun, "next": kept["next"], "links": kept.get("links") is True}


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode("utf-8", "replace"))


def _fails(failure: ProviderFails) -> tuple[str, int]:
    log.warning("provider fails: %s", failure)
    spoken = words()
    told = spoken("The provider does not answer as it should. Try again, or use your password.")
    return _again(told, 502)


def _again(problem: str, status: int = 400) -> tuple[str, int]:
    return draw_sign_in("", problem, status)
