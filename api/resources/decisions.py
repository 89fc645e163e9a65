"""Trying a decision table before it is published."""

from __future__ import annotations

from typing import Any

from flask import request
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.decision_trial import tried
from api.fields import Json, LoggedValues, Name
from api.schema import Body

MOST_BYTES = 512 * 1024
"""Of a request with a decision table in it: it is read within it, at about 3 s a megabyte."""

blueprint = Resources("decisions", __name__, description="Decision tables on sample input.")


class TrialIn(Body):
    """A DMN file as a text, which of its decisions (id or name), and its variables by name.

    ``decision`` may be left out where the file holds one.
    """

    source = fields.String(required=True)
    decision = Name(load_default=None, allow_none=True)
    input = LoggedValues(load_default=dict)


class MatchOut(Schema):
    """A rule that matched: its id, and its number in the table from 1."""

    rule = fields.String()
    number = fields.Integer(allow_none=True)


class WarningOut(Schema):
    """What made a part of the answer null or doubtful, and where in the file that is."""

    code = fields.String()
    line = fields.Integer(allow_none=True)
    element_id = fields.String(allow_none=True)
    facts = fields.Raw()
    message = fields.String()


class TrialOut(Schema):
    """The answer of a decision.

    ``inputs`` are by the text of their expression; ``outputs`` has one entry a rule in
    ``matched``, by output name. ``problem`` is what a process would open an incident for:
    ``decision_no_match``, ``decision_not_unique``, ``decision_type`` or ``decision_broken``.
    """

    decision = fields.String()
    value = Json(allow_none=True)
    matched = fields.List(fields.Nested(MatchOut))
    inputs = fields.Dict()
    outputs = fields.List(fields.Dict())
    problem = fields.String(allow_none=True)
    warnings = fields.List(fields.Nested(WarningOut))


@blueprint.before_request
def allow_a_file() -> None:
    """Let a request be as large as a table may be."""
    request.max_content_length = MOST_BYTES


@blueprint.route("/decisions/trial")
class Trial(MethodView):
    """Try it."""

    @blueprint.arguments(TrialIn())
    @blueprint.response(200, TrialOut())
    def post(self, body: dict[str, Any]) -> dict[str, Any]:
        """Evaluate a decision that is not published, on input of one's own; nothing is kept.

        An evaluation counts its steps: a table that never comes to an end is refused with
        ``evaluation_stopped``.
        """
        return tried(body["source"], body["decision"], body["input"])
