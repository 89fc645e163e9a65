"""The log: what happened, by whom, when, with its effects."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import ask
from api.fields import Moment
from api.paging import LinesIn
from api.people import by_number
from engine.queries import ReadLog, ReadStream

blueprint = Resources("log", __name__, description="The log, line by line.")


class EventOut(Schema):
    """A line. ``content`` holds what was asked and the effects; hashes are hexadecimal."""

    seq = fields.Integer()
    at = Moment()
    actor = fields.Integer()
    on_behalf = fields.Integer(allow_none=True)
    kind = fields.String()
    engine = fields.Integer()
    content = fields.Raw()
    state = fields.Function(lambda line: None if line.state is None else line.state.hex())
    prev = fields.Function(lambda line: line.prev.hex())
    hash = fields.Function(lambda line: line.hash.hex())


class LogOut(Schema):
    """Lines, oldest first, and who acted in them, by number."""

    items = fields.List(fields.Nested(EventOut), attribute="events")
    people = fields.Function(lambda page: by_number(page.actors), metadata={"type": "object"})
    next = fields.Integer(allow_none=True)


@blueprint.route("/instances/<uuid:instance>/events")
class InstanceLog(MethodView):
    """The log of an instance."""

    @blueprint.arguments(LinesIn(), location="query")
    @blueprint.response(200, LogOut())
    def get(self, query: dict[str, Any], instance: UUID) -> object:
        """A page of the instance's log."""
        return ask(ReadLog(instance=instance, **query))


@blueprint.route("/streams/<string(maxlength=200):stream>/events")
class StreamLog(MethodView):
    """The log of people, settings, access and others."""

    @blueprint.arguments(LinesIn(), location="query")
    @blueprint.response(200, LogOut())
    def get(self, query: dict[str, Any], stream: str) -> object:
        """A page of the stream's log; empty before its first line."""
        return ask(ReadStream(stream=stream, **query))
