"""People, groups, API tokens and settings, for administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import actor, ask, run
from api.fields import MOST_NUMBER, Logged, Moment, Name, Number
from api.limits import Size
from api.people import PersonOut
from api.schema import Body
from engine.commands import (
    AddPerson,
    ChangeSetting,
    CreateToken,
    PutGroup,
    RevokeToken,
    SetActive,
    SetGroups,
    SetPassword,
)
from engine.queries import Groups, People, Settings

if TYPE_CHECKING:
    from engine.commands import NewToken
    from engine.model import Actor

blueprint = Resources("people", __name__, description="People, groups, tokens, settings.")

_PERSON = f"/people/<int(max={MOST_NUMBER}):person>"
_WORDS = Size(max=100)


class PersonIn(Body):
    """A new person, without password and groups."""

    slug = Name(longest=40, required=True)
    name_zh = Name(longest=80, required=True)
    name_en = Name(longest=80, required=True)


class GroupsIn(Body):
    """The groups that a person is in, and no others."""

    groups = fields.List(Name(longest=80), required=True, validate=_WORDS)


class PasswordIn(Body):
    """A new password, 8 to 200 characters."""

    password = fields.String(required=True, validate=Size(min=8, max=200))


class ActiveIn(Body):
    """Whether the person may sign in."""

    is_active = fields.Boolean(required=True)


class GroupIn(Body):
    """Names, and the permissions that the group grants (``task.complete``, ``task.*``)."""

    name_zh = Name(longest=80, required=True)
    name_en = Name(longest=80, required=True)
    grants = fields.List(Name(longest=80), load_default=list, validate=_WORDS)


class GroupOut(Schema):
    """A group."""

    id = fields.String()
    name_zh = fields.String()
    name_en = fields.String()
    grants = fields.List(fields.String())


class TokenIn(Body):
    """For which person (by default oneself), what for, and until when."""

    person = Number()
    label = Name(longest=80, required=True)
    expires = Moment(allow_none=True)


class TokenOut(Schema):
    """A token, shown this once; send it as ``Authorization: Bearer``."""

    id = fields.Integer()
    token = fields.String()


class SettingIn(Body):
    """A value as the log holds it; null removes the setting."""

    value = Logged(required=True, allow_none=True)


@blueprint.route("/people")
class AllPeople(MethodView):
    """People."""

    @blueprint.response(200, PersonOut(many=True))
    def get(self) -> object:
        """All active people, by account name."""
        return ask(People())

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


@blueprint.route("/groups")
class AllGroups(MethodView):
    """Groups."""

    @blueprint.response(200, GroupOut(many=True))
    def get(self) -> object:
        """All groups with what they grant."""
        return ask(Groups())


@blueprint.route("/groups/<string(maxlength=80):group>")
class OneGroup(MethodView):
    """One group."""

    @blueprint.arguments(GroupIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], group: str) -> None:
        """Make or change a group."""
        run(PutGroup(group=group, **body))


@blueprint.route("/tokens")
class Tokens(MethodView):
    """API tokens."""

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
        """Revoke a token."""
        run(RevokeToken(token=token))


@blueprint.route("/settings")
class AllSettings(MethodView):
    """Settings."""

    @blueprint.response(200)
    def get(self) -> dict[str, Any]:
        """All settings of the house by name."""
        return ask(Settings())


@blueprint.route("/settings/<string(maxlength=80):name>")
class OneSetting(MethodView):
    """One setting."""

    @blueprint.arguments(SettingIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], name: str) -> None:
        """Change or remove a setting."""
        run(ChangeSetting(name=name, **body))
