"""Whether the service is ready."""

from __future__ import annotations

import logging

from flask import Blueprint, Response, jsonify

from api.context import engine
from api.problem import problem
from complaints.queries import IsMigrated
from engine.model import SYSTEM

blueprint = Blueprint("health", __name__)
log = logging.getLogger(__name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """200 when the database can be reached and is at the newest revision, else 503."""
    engine().ask(IsMigrated(), SYSTEM)
    return jsonify(status="ready")


@blueprint.errorhandler(Exception)
def not_ready(error: Exception) -> Response:
    """Whatever keeps us from reading, we are not ready."""
    log.warning("not ready", exc_info=error)
    return problem(503, "not_ready")
