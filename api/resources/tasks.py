"""Tasks in lists, and one task with its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import jsonify
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import actor, ask
from api.day import today
from api.fields import Moment
from api.headers import tag
from api.limits import OneOf, Size, fault
from api.paging import PageIn
from api.people import NameOut
from api.task import TaskOut
from api.task_form import FormOut, first_values
from engine.queries import DoneTasks, FindDraft, FindTask, Inbox, InboxCounts, StandingIn

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Resources("tasks", __name__, description="The inbox, and one task with its form.")


VIEWS = ("mine", "groups", "unclaimed", "overdue", "due_today", "done", "standing_in")
SORTS = ("due", "newest", "oldest")
_PLACE = re.compile(r"(?:(?:newest|oldest)\.)?[0-9]{1,16}\.[0-9]{1,16}\.[0-9]{1,9}")


def _place(text: str) -> None:
    """Check a place as the page before gave it; whether it fits the order, the engine says.

    Raises:
        ValidationError: ``unfit``.
    """
    if _PLACE.fullmatch(text) is None:
        raise fault("unfit")


class InboxIn(PageIn):
    """Which tasks: a view of one's own, its order, and what the cases are searched for.

    ``q`` is looked for in the number of the case and in what was told of it: pairs of Chinese
    characters, beginnings of other words from two letters on, beginnings and ends of numbers from
    two digits on (``9000`` finds a phone). All words have to be there. ``after`` belongs to one
    order; with another it is refused as ``place_unfit``. The view ``done`` has one order.
    """

    view = fields.String(load_default="mine", validate=OneOf(VIEWS))
    sort = fields.String(load_default="due", validate=OneOf(SORTS))
    q = fields.String(attribute="search", load_default=None, validate=Size(max=100))
    after = fields.String(validate=_place)


class InboxLine(Schema):
    """A task in a list; ``may_take`` is false where four eyes forbid it."""

    task = fields.Nested(TaskOut)
    name = fields.Nested(NameOut)
    instance = fields.UUID()
    process = fields.String()
    key = fields.String(allow_none=True)
    may_take = fields.Boolean()


class InboxOut(Schema):
    """Tasks in the order that was asked for; of the view ``done`` newest first.

    The order ``due`` is by due time, those without any last; the others by when tasks opened.
    """

    items = fields.List(fields.Nested(InboxLine), attribute="rows")
    next = fields.String(allow_none=True)


class DraftOut(Schema):
    """What one typed so far."""

    version = fields.Integer()
    saved = Moment()
    answers = fields.Raw()


class TaskDetailsOut(Schema):
    """A task with its form; ``values`` are what the form's fields begin with.

    ``schema`` is the same form as it was drawn, for viewers and editors of form-js.

    Personal values are references (``{"$t": "sealed", …}``), opened through the instance.
    """

    task = fields.Nested(TaskOut)
    name = fields.Nested(NameOut)
    instance = fields.UUID(attribute="instance.uid")
    process = fields.String(attribute="instance.process")
    key = fields.String(attribute="instance.key", allow_none=True)
    may_take = fields.Boolean()
    form = fields.Nested(FormOut, allow_none=True)
    schema = fields.Raw(allow_none=True)
    values = fields.Function(
        lambda found: first_values(found.form, found.variables), metadata={"type": "object"}
    )


class TaskAndDraft(Schema):
    """A task with its form, and one's own draft."""

    details = fields.Nested(TaskDetailsOut)
    draft = fields.Nested(DraftOut, allow_none=True)


@blueprint.route("/tasks")
class Tasks(MethodView):
    """Lists of tasks."""

    @blueprint.arguments(InboxIn(), location="query")
    @blueprint.response(200, InboxOut())
    def get(self, query: dict[str, Any]) -> object:
        """The tasks of a view of one's own: open ones, or those that one has ``done``.

        ``standing_in`` are those of the people whom one stands in for.
        """
        if query["view"] == "done":
            after, search = query.get("after"), query["search"]
            return ask(DoneTasks(limit=query["limit"], after=after, search=search))
        if query["view"] == "standing_in":
            after, search = query.get("after"), query["search"]
            return ask(StandingIn(limit=query["limit"], after=after, search=search))
        return ask(Inbox(**query, day=today()))


@blueprint.route("/tasks/counts")
class Counts(MethodView):
    """How many tasks."""

    @blueprint.response(200, Schema.from_dict({view: fields.Integer() for view in VIEWS}))
    def get(self) -> dict[str, int]:
        """How many tasks each view has; 1000 stands for more than 999."""
        return ask(InboxCounts(day=today()))


@blueprint.route("/tasks/<uuid:task>")
class OneTask(MethodView):
    """One task."""

    @blueprint.response(200, TaskAndDraft())
    def get(self, task: UUID) -> Response:
        """The task with its form and one's own draft; its version is the ETag."""
        found = ask(FindTask(task=task))
        draft = ask(FindDraft(task=task)) if actor().may("task.complete") else None
        response = jsonify(TaskAndDraft().dump({"details": found, "draft": draft}))
        return tag(response, found.task.version)
