"""Pages for what cannot be shown or done: they say why, and what to do next."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from uuid import uuid4

from flask import Blueprint, abort, g
from flask.blueprints import BlueprintSetupState
from werkzeug.exceptions import HTTPException
from werkzeug.routing import PathConverter

from admin.context import words
from admin.kept import kept_now
from admin.page import show
from admin.pages.resending import draw_kept
from admin.refusals import FormExpired
from admin.sentences import sentence
from complaints.catalogue import text_of
from engine.errors import (
    BadInput,
    Busy,
    Conflict,
    EngineError,
    Forbidden,
    NotFound,
    SignInRefused,
)

STATUS: Mapping[type[EngineError], int] = {
    SignInRefused: 401,
    Forbidden: 403,
    NotFound: 404,
    Conflict: 409,
    BadInput: 422,
    Busy: 503,
}
log = logging.getLogger(__name__)


class PageAddress(PathConverter):
    """Any address but those of the other faces, which answer for themselves."""

    regex = r"(?!api/|engine-rest/|healthz).+?"


def draw_refusals(blueprint: Blueprint) -> None:
    """Let every refusal of a page, and every address without one, have a page of its own."""

    def teach(state: BlueprintSetupState) -> None:
        state.app.url_map.converters["page_address"] = PageAddress

    blueprint.record_once(teach)
    blueprint.add_url_rule("/<page_address:address>", view_func=nowhere, methods=["GET", "POST"])
    blueprint.register_error_handler(EngineError, refused)
    blueprint.register_error_handler(HTTPException, not_served)
    blueprint.register_error_handler(500, failed)


def nowhere(address: str) -> str:
    """No page has this address."""
    del address
    abort(404)


def refused(refusal: EngineError) -> tuple[str, int]:
    """What the engine refuses."""
    status = next((STATUS[kind] for kind in type(refusal).__mro__ if kind in STATUS), 500)
    kept = kept_now() if isinstance(refusal, FormExpired) and g.get("reader") else None
    if kept is not None:
        return draw_kept(kept, status)
    return _page(status, refusal.code, refusal.facts)


def not_served(error: HTTPException) -> tuple[str, int]:
    """What the server refuses: an unknown address, a body that is too large."""
    codes = {404: "not_found", 413: "body_too_large"}
    status = error.code or 500
    return _page(status, codes.get(status, "bad_input"), {})


def failed(error: Exception) -> tuple[str, int]:
    """A fault of ours: the reader gets a code by which it is found in the server's log."""
    code = uuid4().hex[:6].upper()
    log.error("page failed, code %s", code, exc_info=getattr(error, "original_exception", error))
    return _page(500, "internal_error", {}, reference=f"{code[:4]}-{code[4:]}")


def _page(
    status: int, code: str, facts: Mapping[str, object], *, reference: str = ""
) -> tuple[str, int]:
    spoken = words()
    known = text_of("errors", code, spoken.language) is not None
    own = {
        "form_expired": spoken("This form was opened in another session. Nothing was changed."),
    }
    told = own.get(code) or (sentence("errors", code, facts, spoken) if known else "")
    return show("refused.html", status, kind=status, told=told, code=code, reference=reference)
