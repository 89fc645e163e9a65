"""Signing in and out, and who one is."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import actor, engine, entrance
from api.csrf import csrf_token
from api.entrance import COOKIE, LASTS
from api.limits import Size
from api.people import PersonOut
from api.refusals import NotSignedIn
from api.schema import Body
from engine.commands import SetPassword

front_door = Resources("session", __name__, description="Signing in.", is_public=True)
blueprint = Resources("me", __name__, description="Oneself.")


class SignIn(Body):
    """An account and its password."""

    name = fields.String(required=True, validate=Size(min=1, max=80))
    password = fields.String(required=True, validate=Size(min=1, max=200))


class NewPassword(Body):
    """The password of now, and the one to come (8 to 200 characters)."""

    current = fields.String(required=True, validate=Size(min=1, max=200))
    new = fields.String(required=True, validate=Size(min=8, max=200))


class Me(Schema):
    """The person or program that asks; ``csrf_token`` belongs to a browser's session."""

    person = fields.Nested(PersonOut)
    grants = fields.List(fields.String())
    csrf_token = fields.String(allow_none=True)


def _me(person: Any, session: str | None) -> dict[str, Any]:
    token = None if session is None else csrf_token(session)
    return {"person": person, "grants": sorted(person.grants), "csrf_token": token}


@front_door.route("/session")
class Session(MethodView):
    """The session of a browser."""

    @front_door.arguments(SignIn())
    @front_door.response(201, Me())
    def post(self, body: dict[str, Any]) -> Response:
        """Sign in: sets the session's cookie; changes need its token in ``X-CSRF-Token``."""
        address = request.remote_addr or ""
        person, session = entrance().enter(body["name"], body["password"], address)
        response = Response(status=201)
        response.data = Me().dumps(_me(person, session))
        response.mimetype = "application/json"
        response.set_cookie(
            COOKIE,
            session,
            max_age=LASTS,
            secure=request.is_secure,
            httponly=True,
            samesite="Lax",
        )
        return response


@blueprint.route("/session")
class OwnSession(MethodView):
    """The session of a browser."""

    @blueprint.response(204)
    def delete(self) -> Response:
        """Sign out."""
        session = request.cookies.get(COOKIE)
        if session is None:
            raise NotSignedIn
        entrance().leave(session, actor())
        response = Response(status=204)
        response.delete_cookie(COOKIE, secure=request.is_secure, httponly=True, samesite="Lax")
        return response


@blueprint.route("/me")
class Myself(MethodView):
    """Oneself."""

    @blueprint.response(200, Me())
    def get(self) -> dict[str, Any]:
        """Who asks, with groups and permissions of this moment."""
        return _me(actor(), request.cookies.get(COOKIE))


@blueprint.route("/me/password")
class Password(MethodView):
    """One's own password."""

    @blueprint.arguments(NewPassword())
    @blueprint.response(204)
    def put(self, body: dict[str, str]) -> None:
        """Change one's own password; all one's sessions end."""
        me = actor()
        entrance().prove(me.slug, body["current"], request.remote_addr or "")
        engine().run(SetPassword(person=me.id, password=body["new"]), me)
