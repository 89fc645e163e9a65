"""Who stands in for whom, in whole days of the desk."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import actor, ask_all, run
from api.day import day_at, first_moment
from api.fields import MOST_NUMBER, Number
from api.schema import Body
from engine.clock import DAY
from engine.commands import EndSubstitution, NameSubstitute
from engine.queries import Substitution, Substitutions

blueprint = Resources("substitutes", __name__, description="Who stands in for whom.")


class SubstituteIn(Body):
    """A colleague by number, and the first and the last day (Asia/Shanghai), both included."""

    substitute = Number(required=True)
    first_day = fields.Date(required=True)
    last_day = fields.Date(required=True)


class SubstituteOut(Schema):
    """``substitute`` may act for ``person`` from the first to the end of the last day."""

    id = fields.Integer()
    person = fields.Integer()
    substitute = fields.Integer()
    first_day = fields.Function(
        lambda one: day_at(one.begins).isoformat(), metadata={"type": "string", "format": "date"}
    )
    last_day = fields.Function(
        lambda one: day_at(one.ends - 1).isoformat(), metadata={"type": "string", "format": "date"}
    )


def _name(person: int, body: dict[str, Any]) -> Substitution:
    begins, ends = first_moment(body["first_day"]), first_moment(body["last_day"]) + DAY
    return run(
        NameSubstitute(person=person, substitute=body["substitute"], begins=begins, ends=ends)
    )


@blueprint.route("/me/substitutes")
class OwnSubstitutes(MethodView):
    """One's own."""

    @blueprint.response(200, SubstituteOut(many=True))
    def get(self) -> list[Substitution]:
        """Those whom one named and those whom one stands in for, running or to come."""
        return ask_all(Substitutions(person=actor().id))

    @blueprint.arguments(SubstituteIn())
    @blueprint.response(201, SubstituteOut())
    @command
    def post(self, body: dict[str, Any]) -> Substitution:
        """Name a substitute: they see one's tasks and may do them; the log names both."""
        return _name(actor().id, body)


@blueprint.route(f"/people/<int(max={MOST_NUMBER}):person>/substitutes")
class PersonSubstitutes(MethodView):
    """Somebody's, for administrators."""

    @blueprint.response(200, SubstituteOut(many=True))
    def get(self, person: int) -> list[Substitution]:
        """Those whom the person named and those whom they stand in for, running or to come."""
        return ask_all(Substitutions(person=person))

    @blueprint.arguments(SubstituteIn())
    @blueprint.response(201, SubstituteOut())
    @command
    def post(self, body: dict[str, Any], person: int) -> Substitution:
        """Name a substitute for the person."""
        return _name(person, body)


@blueprint.route(f"/substitutes/<int(max={MOST_NUMBER}):substitution>")
class OneSubstitute(MethodView):
    """One of them."""

    @blueprint.response(204)
    @command
    def delete(self, substitution: int) -> None:
        """Let it count no longer: one's own, or for administrators anybody's."""
        run(EndSubstitution(substitution=substitution))
