"""Puts the API onto a Flask application, and an engine behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask, Response, request
from flask_smorest import Api
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException

from api import docs
from api.conflict import conflict
from api.context import ENGINE, ENTRANCE
from api.entrance import Entrance
from api.problem import MEDIA_TYPE, problem, refusal
from api.resources import RESOURCES, health
from engine.errors import Conflict, EngineError

if TYPE_CHECKING:
    from engine.executor import Engine

MOST_BYTES = 1024 * 1024
"""Of a request's body, unless its resource allows more."""
_CODES = {
    401: "not_signed_in",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    415: "media_type_not_supported",
    429: "busy",
    503: "busy",
}


class ProblemOut(Schema):
    """A refusal (RFC 9457). ``code`` is stable; ``title`` is the sentence for a person."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True)
    facts = fields.Dict()
    errors = fields.Dict()
    findings = fields.List(fields.Dict())
    current = fields.Dict()


class ProblemApi(Api):  # type: ignore[misc]  # the library has no types
    """flask-smorest with our refusals."""

    ERROR_SCHEMA = ProblemOut

    def _register_responses(self) -> None:
        """Document refusals with their own media type; other answers keep theirs."""
        self.DEFAULT_RESPONSE_CONTENT_TYPE = MEDIA_TYPE
        super()._register_responses()
        del self.DEFAULT_RESPONSE_CONTENT_TYPE

    def _register_error_handlers(self) -> None:
        self._app.register_error_handler(HTTPException, _http_problem)
        self._app.register_error_handler(EngineError, refusal)
        self._app.register_error_handler(Conflict, conflict)


def attach(app: Flask) -> None:
    """Add the addresses below ``/api/v1``, with their page, and ``/healthz``."""
    app.config.update(
        MAX_CONTENT_LENGTH=MOST_BYTES,
        API_TITLE="Bihuan 闭环",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api/v1",
        OPENAPI_JSON_PATH="openapi.json",
        API_SPEC_OPTIONS={"info": {"description": "Complaint handling run from its drawings."}},
    )
    api = ProblemApi(app)
    for resources in RESOURCES:
        api.register_blueprint(resources)
    app.register_blueprint(docs.blueprint)
    app.register_blueprint(health.blueprint)


def furnish(app: Flask, engine: Engine) -> Entrance:
    """Let the addresses serve ``engine``; what they were copied from serves what it did.

    Answers with the entrance, for the faces that sign people in as well.
    """
    entrance = Entrance(engine)
    app.extensions = {**app.extensions, ENGINE: engine, ENTRANCE: entrance}
    return entrance


def _http_problem(error: HTTPException) -> Response | HTTPException:
    """Werkzeug's own refusals; those of other faces' addresses stay as they are."""
    if not request.path.startswith("/api/"):
        return error
    status = error.code or 500
    otherwise = "bad_request" if status < 500 else "internal_error"
    response = problem(status, _CODES.get(status, otherwise))
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    return response
