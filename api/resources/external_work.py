"""Work of topics without an operation here, for workers outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import run
from api.fields import MOST_NUMBER, LoggedValues, Name, Number
from api.limits import Size
from api.receipt import ReceiptOut
from api.schema import Body
from engine.commands import FailExternal, FetchExternal, FinishExternal

if TYPE_CHECKING:
    from engine.model import Job, Receipt

blueprint = Resources("external-work", __name__, description="Work for programs outside.")


class FetchIn(Body):
    """Topics, and for how many seconds the work is lent."""

    topics = fields.List(Name(), required=True, validate=Size(min=1, max=100))
    lease = Number(least=1, most=3600, required=True)
    limit = Number(least=1, most=100, load_default=10)


class LentOut(Schema):
    """Work that was lent; ``payload`` names instance and number, and holds the inputs."""

    topic = fields.String()
    attempts = fields.Integer()
    payload = fields.Raw()


class ResultIn(Body):
    """Results as the log holds them, without personal data."""

    values = LoggedValues(load_default=dict)


class FailureIn(Body):
    """The code of the error that is raised in the drawing."""

    code = Name(longest=80, required=True)


_ONE = f"/instances/<uuid:instance>/external-work/<int(max={MOST_NUMBER}):no>"
_RECEIPT = ReceiptOut()


@blueprint.route("/external-work/leases")
class Leases(MethodView):
    """Fetch."""

    @blueprint.arguments(FetchIn())
    @blueprint.response(200, LentOut(many=True))
    def post(self, body: dict[str, Any]) -> list[Job]:
        """Borrow open work, oldest first; nobody else gets it until the lease ends."""
        return run(FetchExternal(**body))


@blueprint.route(f"{_ONE}/completion")
class Completion(MethodView):
    """Done."""

    @blueprint.arguments(ResultIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], instance: UUID, no: int) -> Receipt:
        """Hand in the results."""
        return run(FinishExternal(instance=instance, no=no, **body))


@blueprint.route(f"{_ONE}/failure")
class Failure(MethodView):
    """Given up."""

    @blueprint.arguments(FailureIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], instance: UUID, no: int) -> Receipt:
        """Give up: the error is raised where the work stands in the drawing."""
        return run(FailExternal(instance=instance, no=no, **body))
