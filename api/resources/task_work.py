"""What people do with a task: claim, release, assign, delegate, return, complete, draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask.views import MethodView
from marshmallow import fields

from api.blueprint import Resources, command
from api.context import run
from api.fields import Answers, Number, TypedAnswers
from api.receipt import ReceiptOut
from api.schema import Body
from engine.commands import (
    AssignTask,
    ClaimTask,
    CompleteTask,
    DelegateTask,
    DiscardDraft,
    ReleaseTask,
    ReturnTask,
    SaveDraft,
)

if TYPE_CHECKING:
    from engine.model import Receipt

blueprint = Resources("tasks-work", __name__, description="Work on one task.")


class CompletionIn(Body):
    """The answers to the task's form, by field."""

    answers = Answers(load_default=dict)


class ToPersonIn(Body):
    """Who is meant, by number."""

    to = Number(required=True)


class DraftIn(Body):
    """Answers as far as they are known; not checked yet."""

    answers = TypedAnswers(required=True)


class DraftVersion(Body):
    """The draft's version, also its ETag."""

    version = fields.Integer()


_RECEIPT = ReceiptOut()


@blueprint.route("/tasks/<uuid:task>/completion")
class Completion(MethodView):
    """Complete a task."""

    @blueprint.arguments(CompletionIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], task: UUID) -> Receipt:
        """Close the task with checked answers and let the instance go on."""
        return run(CompleteTask(task=task, **body))


@blueprint.route("/tasks/<uuid:task>/claim")
class Claim(MethodView):
    """Claim a task."""

    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, task: UUID) -> Receipt:
        """Make the task one's own."""
        return run(ClaimTask(task=task))


@blueprint.route("/tasks/<uuid:task>/release")
class Release(MethodView):
    """Release a task."""

    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, task: UUID) -> Receipt:
        """Give the task back to all candidates."""
        return run(ReleaseTask(task=task))


@blueprint.route("/tasks/<uuid:task>/assignment")
class Assignment(MethodView):
    """Assign a task."""

    @blueprint.arguments(ToPersonIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], task: UUID) -> Receipt:
        """Give the task to a person, whoever has it now."""
        return run(AssignTask(task=task, **body))


@blueprint.route("/tasks/<uuid:task>/delegation")
class Delegation(MethodView):
    """Delegate a task."""

    @blueprint.arguments(ToPersonIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], task: UUID) -> Receipt:
        """Ask a colleague for help with the task and stay its owner."""
        return run(DelegateTask(task=task, **body))

    @blueprint.response(200, _RECEIPT)
    @command
    def delete(self, task: UUID) -> Receipt:
        """Give the delegated task back to its owner."""
        return run(ReturnTask(task=task))


@blueprint.route("/tasks/<uuid:task>/draft")
class Draft(MethodView):
    """One's own draft of the answers."""

    @blueprint.arguments(DraftIn())
    @blueprint.response(200, DraftVersion())
    @command
    def put(self, body: dict[str, Any], task: UUID) -> dict[str, int]:
        """Keep answers without checking them; the last save wins, unless ``If-Match`` says no."""
        return {"version": run(SaveDraft(task=task, **body))}

    @blueprint.response(204)
    @command
    def delete(self, task: UUID) -> None:
        """Forget the draft."""
        run(DiscardDraft(task=task))
