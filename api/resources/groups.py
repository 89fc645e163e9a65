"""Groups of people and what they grant, for administrators."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask_all, run
from api.fields import Name
from api.limits import Size
from api.schema import Body
from engine.commands import PutGroup
from engine.queries import Groups

blueprint = Resources("groups", __name__, description="Groups and what they grant.")


class GroupIn(Body):
    """Names, and the permissions that the group grants (``task.complete``, ``task.*``)."""

    name_zh = Name(longest=80, required=True)
    name_en = Name(longest=80, required=True)
    grants = fields.List(Name(longest=80), load_default=list, validate=Size(max=100))


class GroupOut(Schema):
    """A group."""

    id = fields.String()
    name_zh = fields.String()
    name_en = fields.String()
    grants = fields.List(fields.String())


@blueprint.route("/groups")
class AllGroups(MethodView):
    """Groups."""

    @blueprint.response(200, GroupOut(many=True))
    def get(self) -> list[dict[str, Any]]:
        """All groups with what they grant."""
        return ask_all(Groups())


@blueprint.route("/groups/<string(maxlength=80):group>")
class OneGroup(MethodView):
    """One group."""

    @blueprint.arguments(GroupIn())
    @blueprint.response(204)
    @command
    def put(self, body: dict[str, Any], group: str) -> None:
        """Make or change a group."""
        run(PutGroup(group=group, **body))
