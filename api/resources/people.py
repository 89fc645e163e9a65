"""People, for administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.views import MethodView
from marshmallow import fields

from api.blueprint import Resources, command
from api.context import ask_all, run
from api.fields import MOST_NUMBER, Name
from api.limits import Size
from api.people import PersonOut
from api.schema import Body
from engine.commands import AddPerson, SetActive, SetGroups, SetPassword
from engine.queries import People

if TYPE_CHECKING:
    from engine.model import Actor

_PERSON = f"/people/<int(max={MOST_NUMBER}):person>"

blueprint = Resources("people", __name__, description="People.")


class PersonIn(Body):
    """A new person, without password and groups."""

    slug = Name(longest=40, required=True)
    name_zh = Name(longest=80, required=True)
    name_en = Name(longest=80, required=True)


class GroupsIn(Body):
    """The groups that a person is in, and no others."""

    groups = fields.List(Name(longest=80), required=True, validate=Size(max=100))


class PasswordIn(Body):
    """A new password, 8 to 200 characters."""

    password = fields.String(required=True, validate=Size(min=8, max=200))


class ActiveIn(Body):
    """Whether the person may sign in."""

    is_active = fields.Boolean(required=True)


@blueprint.route("/people")
class AllPeople(MethodView):
    """People."""

    @blueprint.response(200, PersonOut(many=True))
    def get(self) -> list[Actor]:
        """All active people, by account name."""
        return ask_all(People())

    @blueprint.arguments(PersonIn())
    @blueprint.response(201, PersonOut())
    @command
    def post(self, body: dict[str, Any]) -> Actor:
        """Add a person."""
        return run(AddPerson(**body))


@blueprint.route(f"{_PERSON}/groups")
class PersonGroups(MethodView):
    """Memberships."""

    @blueprint.arguments(GroupsIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], person: int) -> None:
        """Let a person be in exactly these groups."""
        run(SetGroups(person=person, **body))


@blueprint.route(f"{_PERSON}/password")
class PersonPassword(MethodView):
    """A person's password."""

    @blueprint.arguments(PasswordIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], person: int) -> None:
        """Give a person a new password; all their sessions end."""
        run(SetPassword(person=person, **body))


@blueprint.route(f"{_PERSON}/active")
class PersonActive(MethodView):
    """Whether a person may sign in."""

    @blueprint.arguments(ActiveIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], person: int) -> None:
        """Let a person in, or keep them out."""
        run(SetActive(person=person, **body))
