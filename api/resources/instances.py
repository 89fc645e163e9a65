"""Instances: start, look, correct, stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import jsonify
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask, ask_all, run
from api.fields import Logged, LoggedValues, Name
from api.headers import tag
from api.instance_details import DiagramStateOut, InstanceDetailsOut, TimerOut, WaitOut
from api.limits import Size
from api.receipt import ReceiptOut
from api.schema import Body
from engine.commands import (
    CancelInstance,
    ResumeInstance,
    SetVariables,
    StartInstance,
    SuspendInstance,
)
from engine.queries import FindDiagramState, FindInstance, InstancesByKey

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from engine.model import Receipt
    from engine.queries import SetTimer, Wait

blueprint = Resources("instances", __name__, description="One run of a process.")


class StartIn(Body):
    """Which process, by key; ``variables`` are answers where its start has a form."""

    process = Name(required=True)
    key = Name(allow_none=True)
    element = Name(allow_none=True)
    variables = LoggedValues(load_default=dict)
    drill = fields.Boolean(load_default=False)


class ReasonIn(Body):
    """Why; sealed as free text."""

    reason = Name(longest=2000, required=True)


class CorrectionIn(ReasonIn):
    """New values by path (``case.severity``), as the log holds them."""

    changes = fields.Dict(
        keys=Name(), values=Logged(allow_none=True), required=True, validate=Size(min=1, max=200)
    )


class KeyIn(Body):
    """The business key."""

    key = Name(required=True)


class KeyedOut(Schema):
    """Ids of instances, oldest first."""

    items = fields.List(fields.UUID())


_RECEIPT = ReceiptOut()


@blueprint.route("/instances")
class Instances(MethodView):
    """Start and find."""

    @blueprint.arguments(KeyIn(), location="query")
    @blueprint.response(200, KeyedOut())
    def get(self, query: dict[str, Any]) -> dict[str, Any]:
        """The instances of a business key, running or ended."""
        return {"items": ask_all(InstancesByKey(**query))}

    @blueprint.arguments(StartIn())
    @blueprint.response(201, _RECEIPT)
    @command
    def post(self, body: dict[str, Any]) -> Receipt:
        """Start a process of the current release."""
        return run(StartInstance(**body))


@blueprint.route("/instances/<uuid:instance>")
class OneInstance(MethodView):
    """One instance."""

    @blueprint.response(200, InstanceDetailsOut())
    def get(self, instance: UUID) -> Response:
        """The instance as its last event left it; its version is the ETag."""
        found = ask(FindInstance(instance=instance))
        return tag(jsonify(InstanceDetailsOut().dump(found)), found.instance.version)


@blueprint.route("/instances/<uuid:instance>/diagram-state")
class DiagramState(MethodView):
    """Where it stands in the drawing."""

    @blueprint.response(200, DiagramStateOut())
    def get(self, instance: UUID) -> object:
        """How often each element was entered and left, and each flow taken, by process."""
        return ask(FindDiagramState(instance=instance))


@blueprint.route("/instances/<uuid:instance>/waits")
class Waits(MethodView):
    """What it waits for."""

    @blueprint.response(200, WaitOut(many=True))
    def get(self, instance: UUID) -> list[Wait]:
        """Messages and signals that it would take now, each with its form."""
        return list(ask(FindInstance(instance=instance)).waits)


@blueprint.route("/instances/<uuid:instance>/timers")
class Timers(MethodView):
    """Its timers."""

    @blueprint.response(200, TimerOut(many=True))
    def get(self, instance: UUID) -> list[SetTimer]:
        """All timers that run, soonest first; while it is suspended none of them fires."""
        return list(ask(FindInstance(instance=instance)).timers)


@blueprint.route("/instances/<uuid:instance>/suspension")
class Suspension(MethodView):
    """Stop for a while."""

    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, instance: UUID) -> Receipt:
        """Take no work and fire no timers until it is resumed."""
        return run(SuspendInstance(instance=instance))


@blueprint.route("/instances/<uuid:instance>/resumption")
class Resumption(MethodView):
    """Go on."""

    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, instance: UUID) -> Receipt:
        """Go on; what came due meanwhile fires with the next tick."""
        return run(ResumeInstance(instance=instance))


@blueprint.route("/instances/<uuid:instance>/cancellation")
class Cancellation(MethodView):
    """Stop for good."""

    @blueprint.arguments(ReasonIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], instance: UUID) -> Receipt:
        """End the instance now."""
        return run(CancelInstance(instance=instance, **body))


@blueprint.route("/instances/<uuid:instance>/variables")
class Variables(MethodView):
    """Correct."""

    @blueprint.arguments(CorrectionIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], instance: UUID) -> Receipt:
        """Set variables by path; timers bound to them move."""
        return run(SetVariables(instance=instance, **body))
