"""What a command on an instance answers."""

from __future__ import annotations

from marshmallow import Schema, fields

from api.fields import Moment


class OpenedTask(Schema):
    """A task that the step opened."""

    uid = fields.String(metadata={"format": "uuid"})
    element = fields.String(attribute="el")
    no = fields.Integer(attribute="task")
    groups = fields.List(fields.String())
    due = Moment(allow_none=True)


class OpenedIncident(Schema):
    """A failure behind the step; the input is kept, and it can be retried."""

    no = fields.Integer()
    element = fields.String(attribute="el")
    code = fields.String()


class ReceiptOut(Schema):
    """The event that a command wrote; the same again when the request is repeated.

    ``instance`` is null where a message was kept, or a signal sent, and nobody took it yet.
    """

    instance = fields.UUID(allow_none=True)
    version = fields.Integer()
    kind = fields.String()
    at = Moment()
    status = fields.String()
    opened = fields.List(fields.Nested(OpenedTask))
    incidents = fields.List(fields.Nested(OpenedIncident))
