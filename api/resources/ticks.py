"""What waits for the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import actor, ask_all, engine
from api.fields import Moment, Number
from api.schema import Body
from engine.errors import Forbidden
from engine.jobs.dispatcher import run_due
from engine.queries import DueTimers

if TYPE_CHECKING:
    from engine.queries import DueTimer

blueprint = Resources("clock", __name__, description="Timers and other work that is due.")


class DueIn(Body):
    """Timers due by a moment, by default now."""

    by = Moment()
    limit = Number(least=1, most=100, load_default=100, strict=False)


class DueOut(Schema):
    """An instance whose next timer is due."""

    instance = fields.UUID()
    process = fields.String()
    key = fields.String(allow_none=True)
    due = Moment()


class TickOut(Schema):
    """How many jobs were done."""

    done = fields.Integer()


@blueprint.route("/timers")
class Timers(MethodView):
    """Timers of all instances."""

    @blueprint.arguments(DueIn(), location="query")
    @blueprint.response(200, DueOut(many=True))
    def get(self, query: dict[str, Any]) -> list[DueTimer]:
        """Instances whose next timer is due, soonest first."""
        return ask_all(DueTimers(**query))


@blueprint.route("/ticks")
class Ticks(MethodView):
    """Do what is due."""

    @blueprint.response(200, TickOut())
    def post(self) -> dict[str, int]:
        """Do now what is due now: timers, deliveries and other jobs, until nothing is left."""
        if not actor().may("engine.work"):
            raise Forbidden(needs="engine.work")
        return {"done": run_due(engine())}
