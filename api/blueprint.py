"""What the blueprints of all resources share: who may come in, how bodies are read, headers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Response, request
from flask_smorest import Blueprint

from api.body import Reader
from api.guard import authenticate
from engine.errors import NotFound

Method = TypeVar("Method", bound=Callable[..., Any])

PREFIX = "/api/v1"
_COMMAND_HEADERS = [
    {
        "in": "header",
        "name": "Idempotency-Key",
        "schema": {"type": "string", "maxLength": 200},
        "description": "The same request under the same key is done once and answered alike.",
    },
    {
        "in": "header",
        "name": "If-Match",
        "schema": {"type": "string"},
        "description": "ETag of what is changed; 409 if it changed since.",
    },
]


class Resources(Blueprint):  # type: ignore[misc]  # the library has no types
    """A blueprint below ``/api/v1`` for people and programs that have proved who they are.

    ``is_public``: everybody may come in.
    """

    ARGUMENTS_PARSER = Reader()

    def __init__(
        self, name: str, module: str, *, description: str, is_public: bool = False
    ) -> None:
        super().__init__(name, module, url_prefix=PREFIX, description=description)
        self.before_request(_refuse_nul)
        if not is_public:
            self.before_request(authenticate)
        self.after_request(_keep_private)


def command(method: Method) -> Method:
    """Document the headers that every command may carry; ``api.context.run`` reads them."""
    told: Method = Blueprint.doc(parameters=_COMMAND_HEADERS)(method)
    return told


def _refuse_nul() -> None:
    """No name has it, and PostgreSQL cannot even be asked.

    Raises:
        NotFound: the address holds NUL.
    """
    if "\x00" in request.path:
        raise NotFound


def _keep_private(response: Response) -> Response:
    """Nobody on the way keeps an answer, and no browser guesses its type."""
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
