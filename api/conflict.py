"""A conflict is answered with what the thing is like now, so that nobody has to ask again."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from marshmallow import Schema, fields

from api.context import ask
from api.problem import refusal
from api.task import TaskOut
from engine.errors import Conflict, EngineError
from engine.queries import FindInstance, FindTask


class InstanceNow(Schema):
    """An instance in a few words."""

    uid = fields.UUID()
    status = fields.String(attribute="status.word")
    end = fields.String(allow_none=True)
    version = fields.Integer()


def conflict(error: Conflict) -> Response:
    """The refusal, with the task or the instance of the address as ``current``."""
    return refusal(error, current=_current())


def _current() -> dict[str, Any] | None:
    about = request.view_args or {}
    try:
        if "task" in about:
            return _json(TaskOut(), ask(FindTask(task=about["task"])).task)
        if "instance" in about:
            return _json(InstanceNow(), ask(FindInstance(instance=about["instance"])).instance)
    except EngineError:
        return None  # not theirs to see: the refusal alone
    return None


def _json(schema: Schema, thing: object) -> dict[str, Any]:
    dumped: dict[str, Any] = schema.dump(thing)
    return dumped
