"""Trying an expression on sample variables."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from marshmallow import Schema, fields, validate

from api.blueprint import Resources
from api.expression_trial import tried
from api.fields import Json, LoggedValues
from api.schema import Body

LONGEST = 20_000
"""Characters of an expression that is tried."""

blueprint = Resources("expressions", __name__, description="Expressions on sample variables.")


class ExpressionIn(Body):
    """A FEEL expression, or the text of a cell, and the variables by name.

    With ``unary`` the text is a cell of a decision table, and ``?`` among the variables is the
    value that it tests.
    """

    expression = fields.String(required=True, validate=validate.Length(max=LONGEST))
    context = LoggedValues(load_default=dict)
    unary = fields.Boolean(load_default=False)


class NoteOut(Schema):
    """Why a part of the answer is null: ``position`` counts characters from 0."""

    code = fields.String()
    position = fields.Integer()
    message = fields.String()


class AnswerOut(Schema):
    """The value of an expression."""

    value = Json(allow_none=True)
    warnings = fields.List(fields.Nested(NoteOut))


@blueprint.route("/expressions/trial")
class ExpressionTrial(MethodView):
    """Try it."""

    @blueprint.arguments(ExpressionIn())
    @blueprint.response(200, AnswerOut())
    def post(self, body: dict[str, Any]) -> dict[str, Any]:
        """Evaluate an expression on variables of one's own; nothing is kept.

        What goes wrong in it makes a part null, with a warning; a text that is no FEEL is refused
        with ``expression_unreadable``, one that meets a limit with ``evaluation_stopped``.
        """
        return tried(body["expression"], body["context"], is_cell=body["unary"])
