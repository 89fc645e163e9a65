"""One's own account: who one is here, and one's password."""

from __future__ import annotations

from flask import Blueprint, g, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, ask, handed
from admin.page import show
from admin.pages.signing_in import TOO_MANY
from admin.passwords import fitting
from admin.roster import group_words
from admin.session_cookie import give_session
from admin.substitutes import substitute_sheet
from admin.typed import Typed
from engine.errors import EngineError, SignInRefused
from engine.queries import LinkedIssuers


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/account", view_func=account)
    blueprint.add_url_rule("/account/password", view_func=change_password, methods=["POST"])
    blueprint.add_url_rule("/account/password", view_func=account_again)


def account() -> tuple[str, int]:
    """The page of whoever reads it."""
    return draw_account()


def account_again() -> Response:
    """The page, for who loads the address of one of its forms."""
    return redirect(url_for("admin.account"))


def change_password() -> Response | tuple[str, int]:
    """A new password for who knows the one of now; the reader stays in, others are out."""
    current, new = request.form.get("current", ""), request.form.get("new", "")
    given = fitting(Typed(), "new", new)
    if not current:
        given = given.but("current", "required")
    if new != request.form.get("again", ""):
        given = given.but("again", "not_the_same")
    if given.problems:
        return draw_account(given=given, status=422)
    try:
        session = handed().entrance.change_password(
            actor(), current, new, request.remote_addr or ""
        )
    except SignInRefused:
        return draw_account(given=given.but("current", "wrong_password"), status=422)
    except EngineError as refusal:
        if refusal.code != TOO_MANY:
            raise
        return draw_account(refusal=refusal, status=429)
    g.session = session
    return give_session(redirect(url_for("admin.account", said="password_changed"), 303), session)


def draw_account(
    *, given: Typed | None = None, refusal: EngineError | None = None, status: int = 200
) -> tuple[str, int]:
    """The page, with what is wrong with what was sent, and why nothing was changed."""
    sheet, shown, provider = substitute_sheet(actor().id), given or Typed(), handed().provider
    return show(
        "account.html",
        status,
        typed=Typed({"begins": sheet.today, **shown.values}, shown.problems),
        substitutes=sheet,
        provider=provider.settings.name if provider else "",
        is_linked=provider is not None and provider.settings.issuer in _issuers(),
        refusal=refusal,
        groups=sorted(group_words(actor().groups)),
    )


def _issuers() -> frozenset[str]:
    return ask(LinkedIssuers(person=actor().id))
