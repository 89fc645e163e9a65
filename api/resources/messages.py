"""Messages, signals and the clock from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask.views import MethodView
from marshmallow import fields

from api.blueprint import Resources, command
from api.context import run
from api.fields import LoggedValues, Name
from api.receipt import ReceiptOut
from api.schema import Body
from engine.commands import CorrelateMessage, SendSignal

if TYPE_CHECKING:
    from engine.model import Receipt

blueprint = Resources("messages", __name__, description="Messages and signals from outside.")


class ToInstanceIn(Body):
    """A message to one instance; ``payload`` are answers where the drawing names a form."""

    name = Name(required=True)
    payload = LoggedValues(load_default=dict)


class MessageIn(ToInstanceIn):
    """A message to whom it concerns by ``key``; kept for 30 days when nobody waits."""

    key = Name(allow_none=True)
    drill = fields.Boolean(load_default=False)


class SignalIn(Body):
    """A signal to everyone who waits for it."""

    name = Name(required=True)
    payload = LoggedValues(load_default=dict)
    drill = fields.Boolean(load_default=False)


_RECEIPT = ReceiptOut()


@blueprint.route("/messages")
class Messages(MethodView):
    """Correlate."""

    @blueprint.arguments(MessageIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any]) -> Receipt:
        """Send a message to the instance that waits for it by key, or start one by it."""
        return run(CorrelateMessage(**body))


@blueprint.route("/instances/<uuid:instance>/messages")
class InstanceMessages(MethodView):
    """To one instance."""

    @blueprint.arguments(ToInstanceIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any], instance: UUID) -> Receipt:
        """Send a message to this instance."""
        return run(CorrelateMessage(instance=instance, **body))


@blueprint.route("/signals")
class Signals(MethodView):
    """Broadcast."""

    @blueprint.arguments(SignalIn())
    @blueprint.response(200, _RECEIPT)
    @command
    def post(self, body: dict[str, Any]) -> Receipt:
        """Send a signal to everyone who waits for it."""
        return run(SendSignal(**body))
