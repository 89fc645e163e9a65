"""The cookie in which a browser keeps the secret of its session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from admin.context import handed

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def give_session(answer: Response, session: str) -> Response:
    """Let the browser keep ``session`` for as long as it is good."""
    answer.set_cookie(
        handed().cookie,
        session,
        max_age=handed().lasts,
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )
    return answer
