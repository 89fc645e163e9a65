"""Work beside the instances that was given up: look, and let it try again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask, run
from api.fields import MOST_NUMBER, Moment
from api.paging import LinesIn
from engine.commands import RetryJob
from engine.queries import DeadJobs

if TYPE_CHECKING:
    from engine.queries import DeadJob

blueprint = Resources("jobs", __name__, description="Work that was given up: retry it.")


class DeadJobOut(Schema):
    """A job that failed too often; ``error`` is the code of the last failure."""

    id = fields.Integer()
    kind = fields.String()
    key = fields.String()
    topic = fields.String(allow_none=True)
    attempts = fields.Integer()
    given_up = Moment()
    error = fields.String(allow_none=True)
    instance = fields.UUID(allow_none=True)
    process = fields.String(allow_none=True)
    case = fields.String(allow_none=True)


class DeadJobsOut(Schema):
    """Jobs that were given up, oldest first."""

    items = fields.List(fields.Nested(DeadJobOut))


@blueprint.route("/jobs/given-up")
class GivenUp(MethodView):
    """Jobs that were given up."""

    @blueprint.arguments(LinesIn(), location="query")
    @blueprint.response(200, DeadJobsOut())
    def get(self, query: dict[str, Any]) -> dict[str, tuple[DeadJob, ...]]:
        """Jobs that were given up, with numbers above ``after``."""
        return {"items": ask(DeadJobs(**query))}


@blueprint.route(f"/jobs/<int(max={MOST_NUMBER}):job>/retry")
class RetryOne(MethodView):
    """Try again."""

    @blueprint.response(204)
    @command
    def post(self, job: int) -> None:
        """Let a given-up job try again, now and with all its tries before it."""
        run(RetryJob(job=job))
