"""Refusals as problem details (RFC 9457), with a stable ``code`` beside the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from flask import Response

from api.errors import status_of
from api.language import TAGS, language
from api.refusals import BadFields, DecisionUnreadable, Problems, TooManyAttempts
from api.sentences import sentence
from complaints.catalogue import text_of
from engine.config import Language
from engine.errors import BadAnswers, Busy, EngineError, ReleaseRefused

MEDIA_TYPE = "application/problem+json"
_RETRY_BUSY = 1
"""Seconds after which a request that found a lock taken is worth another try."""


def refusal(error: EngineError, *, current: Mapping[str, object] | None = None) -> Response:
    """The answer to a request that the engine or this face refused.

    ``current`` is what the thing is like now, where that helps.
    """
    spoken = language()
    more: dict[str, object] = {} if current is None else {"current": current}
    if isinstance(error, BadAnswers | BadFields):
        more["errors"] = told(error.problems, spoken)
    elif isinstance(error, ReleaseRefused | DecisionUnreadable):
        more["findings"] = [finding_out(found, spoken) for found in error.findings]
    elif error.facts:
        more["facts"] = dict(error.facts)
    response = problem(status_of(type(error)), error.code, error.facts, **more)
    if isinstance(error, TooManyAttempts):
        response.headers["Retry-After"] = str(error.seconds)
    elif isinstance(error, Busy):
        response.headers["Retry-After"] = str(_RETRY_BUSY)
    return response


def problem(
    status: int, code: str, told_of: Mapping[str, object] | None = None, /, **more: object
) -> Response:
    """Problem details with the sentence of ``code`` about the facts ``told_of``.

    ``more`` are further members.
    """
    spoken = language()
    body = {
        "type": f"/api/v1/docs#{code}",
        "title": sentence("errors", code, told_of or {}, spoken),
        "status": status,
        "code": code,
        **more,
    }
    response = Response(orjson.dumps(body, default=str), status=status, mimetype=MEDIA_TYPE)
    response.headers["Content-Language"] = TAGS[spoken]
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "no-store"
    if status == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="bihuan"'
    return response


def told(problems: Problems, spoken: Language) -> dict[str, list[dict[str, object]]]:
    """The problems of fields with a sentence each."""
    return {path: [_told(found, spoken) for found in given] for path, given in problems.items()}


def _told(found: Mapping[str, Any], spoken: Language) -> dict[str, object]:
    facts = found.get("facts") or {}
    return {
        "code": found["code"],
        "facts": facts,
        "message": sentence("answers", found["code"], facts, spoken),
    }


def finding_out(found: Any, spoken: Language) -> dict[str, object]:
    """A finding of the check with its sentence."""
    place = found.element_id or found.file
    known = {"file": found.file, "element": place, "element_id": place, **found.facts}
    return {
        "code": found.code,
        "severity": found.severity,
        "file": found.file,
        "line": found.line,
        "element_id": found.element_id,
        "facts": found.facts,
        "message": sentence("findings", found.code, known, spoken),
        "advice": text_of("findings.do", found.code, spoken),
    }


def findings_out(findings: Iterable[Any]) -> list[dict[str, object]]:
    """Findings in the language of the request."""
    spoken = language()
    return [finding_out(found, spoken) for found in findings]
