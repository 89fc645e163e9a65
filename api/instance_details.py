"""An instance as its resources show it."""

from __future__ import annotations

from marshmallow import Schema, fields

from api.fields import Moment
from api.people import NameOut
from api.task import TaskOut
from api.task_form import FormOut


class IncidentOut(Schema):
    """A step that failed and waits for a decision; ``no`` counts within the instance."""

    instance = fields.UUID()
    no = fields.Integer()
    element = fields.String()
    code = fields.String()
    facts = fields.Raw()
    opened = Moment()
    resolved = Moment(allow_none=True)


class WaitOut(Schema):
    """A message or signal that would be taken now; ``form`` is how a person enters it."""

    kind = fields.String()
    name = fields.String()
    key = fields.String(allow_none=True)
    element = fields.String()
    title = fields.Nested(NameOut)
    form = fields.Nested(FormOut, allow_none=True)


class TimerOut(Schema):
    """A timer that runs: the element that waits for it, and when it fires."""

    element = fields.String()
    title = fields.Nested(NameOut)
    due = Moment()


class InstanceDetailsOut(Schema):
    """An instance. ``variables`` are as the log holds them, personal ones as references."""

    uid = fields.UUID(attribute="instance.uid")
    process = fields.String(attribute="instance.process")
    title = fields.Nested(NameOut)
    key = fields.String(attribute="instance.key", allow_none=True)
    status = fields.String(attribute="instance.status.word")
    end = fields.String(attribute="instance.end", allow_none=True)
    version = fields.Integer(attribute="instance.version")
    release = fields.String(attribute="release.hash")
    started = Moment(attribute="instance.started")
    ended = Moment(attribute="instance.ended", allow_none=True)
    next_due = Moment(attribute="instance.next_due", allow_none=True)
    drill = fields.Boolean(attribute="instance.drill")
    names = fields.Dict(keys=fields.String(), values=fields.Nested(NameOut))
    variables = fields.Raw()
    tasks = fields.List(fields.Nested(TaskOut))
    waits = fields.List(fields.Nested(WaitOut))
    incidents = fields.List(fields.Nested(IncidentOut))


class ElementStateOut(Schema):
    """How often an element was entered and left, how many tokens are in it, open incidents."""

    entered = fields.Integer()
    left = fields.Integer()
    open = fields.Integer()
    incidents = fields.Integer()


class DiagramStateOut(Schema):
    """By process, its own and those it called: states by element, passes by flow."""

    elements = fields.Dict(
        keys=fields.String(),
        values=fields.Dict(keys=fields.String(), values=fields.Nested(ElementStateOut)),
    )
    flows = fields.Dict(
        keys=fields.String(), values=fields.Dict(keys=fields.String(), values=fields.Integer())
    )
