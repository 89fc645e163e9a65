"""The browsable page of the API: drawn on the server from the specification, no scripts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, current_app, render_template

from api.errors import STATUS, status_of
from api.language import TAGS, language
from complaints.catalogue import text_of
from complaints.catalogue_source import codes
from engine.errors import EngineError

METHODS = ("get", "post", "put", "patch", "delete")
_STYLE_ONLY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

blueprint = Blueprint(
    "api_docs",
    __name__,
    url_prefix="/api/v1/docs",
    template_folder="templates",
    static_folder="static",
    static_url_path="/static",
)


@blueprint.get("")
def page() -> Response:
    """All operations, schemas and refusals on one page."""
    [api] = current_app.extensions["flask-smorest"]["apis"].values()
    specification: dict[str, Any] = api["ext_obj"].spec.to_dict()
    spoken = language()
    response = Response(
        render_template(
            "api_docs.html",
            language=TAGS[spoken],
            info=specification["info"],
            sections=sections(specification),
            schemas=specification["components"].get("schemas", {}),
            sentences=[
                (code, text_of("errors", code, spoken), _status(code)) for code in codes("errors")
            ],
        ),
        mimetype="text/html",
    )
    response.headers["Content-Security-Policy"] = _STYLE_ONLY
    response.headers["Vary"] = "Accept-Language"
    return response


def sections(specification: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The operations by their tag, in the order in which they were registered."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path, item in specification["paths"].items():
        for method in METHODS:
            if method in item:
                tag = item[method].get("tags", [""])[0]
                found.setdefault(tag, []).append(_operation(path, method, item))
    return found


def _operation(path: str, method: str, item: Mapping[str, Any]) -> dict[str, Any]:
    told = item[method]
    content = told.get("requestBody", {}).get("content", {})
    return {
        "id": f"{method}-{path.strip('/').replace('/', '-').replace('{', '').replace('}', '')}",
        "method": method.upper(),
        "path": path,
        "summary": told.get("summary", ""),
        "description": told.get("description", ""),
        "parameters": [*item.get("parameters", ()), *told.get("parameters", ())],
        "bodies": {kind: _name(given) for kind, given in content.items()},
        "answers": {status: _answer(answer) for status, answer in told["responses"].items()},
    }


def _answer(answer: Mapping[str, Any]) -> tuple[str, str]:
    content = answer.get("content", {})
    names = [_name(given) for given in content.values()]
    return answer.get("description", answer.get("$ref", "").rpartition("/")[2]), " ".join(names)


def _name(given: Mapping[str, Any]) -> str:
    """The schema's name; that of its items for a list; empty for one written in place."""
    schema = given.get("schema", {})
    reference = schema.get("$ref") or schema.get("items", {}).get("$ref", "")
    return str(reference.rpartition("/")[2])


def _status(code: str) -> int | None:
    """The status that comes with ``code``, where a class of refusals carries it."""
    return _statuses().get(code)


def _statuses() -> dict[str, int]:
    found: dict[str, int] = {}
    waiting: list[type[EngineError]] = [EngineError]
    while waiting:
        kind = waiting.pop()
        waiting.extend(kind.__subclasses__())
        if any(ancestor in STATUS for ancestor in kind.__mro__):
            found[kind.code] = status_of(kind)
    return found
