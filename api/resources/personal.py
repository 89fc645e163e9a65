"""Personal values, opened one by one and on the record."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import run
from api.fields import Name, Reference
from api.limits import Size
from api.schema import Body
from engine.commands import OpenInstance, Unmask

blueprint = Resources("personal", __name__, description="Personal values, on the record.")


class UnmaskIn(Body):
    """Which values, by the texts of their references, and why."""

    references = fields.List(Reference(), required=True, validate=Size(min=1, max=100))
    reason = Name(longest=2000, required=True)


class OpenedOut(Schema):
    """Values by reference; those that were erased are absent."""

    values = fields.Raw()


@blueprint.route("/instances/<uuid:instance>/unmaskings")
class Unmaskings(MethodView):
    """Open values."""

    @blueprint.arguments(UnmaskIn())
    @blueprint.response(200, OpenedOut())
    @command
    def post(self, body: dict[str, Any], instance: UUID) -> dict[str, Any]:
        """Open personal values; who, which and why is recorded."""
        return {"values": run(Unmask(instance=instance, **body))}


@blueprint.route("/instances/<uuid:instance>/inspections")
class Inspections(MethodView):
    """An auditor looks."""

    @blueprint.response(204)
    @command
    def post(self, instance: UUID) -> None:
        """Record that one opens this instance as an auditor."""
        run(OpenInstance(instance=instance))
