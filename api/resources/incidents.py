"""Incidents: steps that failed and wait for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask, run
from api.fields import MOST_NUMBER, LoggedValues, Name
from api.instance_details import IncidentOut
from api.paging import PageIn
from api.receipt import ReceiptOut
from api.schema import Body
from engine.commands import RetryIncident, SkipIncident
from engine.queries import OpenIncidents

if TYPE_CHECKING:
    from engine.model import Receipt

blueprint = Resources("incidents", __name__, description="Failed steps: retry or skip.")


class IncidentsOut(Schema):
    """Open incidents, oldest first."""

    items = fields.List(fields.Nested(IncidentOut), attribute="incidents")
    next = fields.String(allow_none=True)


class SkipIn(Body):
    """Why, and what the element would have written."""

    reason = Name(longest=2000, required=True)
    values = LoggedValues(load_default=dict)


_RECEIPT = ReceiptOut()
_ONE = f"/instances/<uuid:instance>/incidents/<int(max={MOST_NUMBER}):no>"


@blueprint.route("/incidents")
class Incidents(MethodView):
    """All open incidents."""

    @blueprint.arguments(PageIn(), location="query")
    @blueprint.response(200, IncidentsOut())
    def get(self, query: dict[str, Any]) -> object:
        """Open incidents of all instances."""
        return ask(OpenIncidents(**query))


@blueprint.route(f"{_ONE}/retry")
class Retry(MethodView):
    """Try again."""

    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, instance: UUID, no: int) -> Receipt:
        """Let the step try again where it stopped; it may fail again."""
        return run(RetryIncident(instance=instance, no=no))


@blueprint.route(f"{_ONE}/skip")
class Skip(MethodView):
    """Go on."""

    @blueprint.arguments(SkipIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], instance: UUID, no: int) -> Receipt:
        """Go on behind the element, with values as its results."""
        return run(SkipIncident(instance=instance, no=no, **body))
