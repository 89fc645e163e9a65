"""API tokens of programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import actor, ask, run
from api.fields import MOST_NUMBER, Moment, Name, Number
from api.schema import Body
from engine.commands import CreateToken, RevokeToken
from engine.queries import OwnTokens

if TYPE_CHECKING:
    from engine.commands import NewToken

blueprint = Resources("tokens", __name__, description="Tokens of programs.")


class TokenIn(Body):
    """For which person (by default oneself), what for, and until when."""

    person = Number()
    label = Name(longest=80, required=True)
    expires = Moment(allow_none=True)


class TokenOut(Schema):
    """A token, shown this once; send it as ``Authorization: Bearer``."""

    id = fields.Integer()
    token = fields.String()


class TokenLine(Schema):
    """A token without its secret."""

    id = fields.Integer()
    label = fields.String()
    created = Moment()
    expires = Moment(allow_none=True)


class TokensOut(Schema):
    """One's own tokens, oldest first."""

    items = fields.List(fields.Nested(TokenLine))


@blueprint.route("/tokens")
class Tokens(MethodView):
    """API tokens."""

    @blueprint.response(200, TokensOut())
    def get(self) -> dict[str, Any]:
        """One's own API tokens that were not revoked."""
        return {"items": ask(OwnTokens())}

    @blueprint.arguments(TokenIn())
    @blueprint.response(201, TokenOut())
    @command
    def post(self, body: dict[str, Any]) -> NewToken:
        """Make an API token."""
        return run(CreateToken(**{"person": actor().id, **body}))


@blueprint.route(f"/tokens/<int(max={MOST_NUMBER}):token>")
class OneToken(MethodView):
    """One API token."""

    @blueprint.response(204)
    @command
    def delete(self, token: int) -> None:
        """Revoke a token: one's own, or as an administrator anybody's."""
        run(RevokeToken(token=token))
