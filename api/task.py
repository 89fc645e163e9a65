"""A task as resources show it."""

from __future__ import annotations

from marshmallow import Schema, fields

from api.fields import Moment


class TaskOut(Schema):
    """A task; ``assignee``, ``owner``, ``users`` and ``closed_by`` are numbers of people."""

    uid = fields.UUID()
    no = fields.Integer()
    element = fields.String()
    state = fields.Function(
        lambda task: task.state.name.lower(), metadata={"enum": ["open", "closed", "cancelled"]}
    )
    groups = fields.List(fields.String())
    users = fields.List(fields.Integer())
    assignee = fields.Integer(allow_none=True)
    owner = fields.Integer(allow_none=True)
    due = Moment(allow_none=True)
    follow = Moment(allow_none=True)
    priority = fields.Integer(allow_none=True)
    form = fields.String(allow_none=True)
    opened = Moment()
    closed = Moment(allow_none=True)
    closed_by = fields.Integer(allow_none=True)
    version = fields.Integer()
