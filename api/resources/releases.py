"""Publishing: files become a release, or a list of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import request
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask, ask_all, run
from api.fields import MOST_NUMBER, Moment, Name, Number
from api.problem import findings_out
from api.schema import Body
from api.upload import UPLOADS, allow_upload, uploaded
from engine.commands import Publish
from engine.queries import CheckFiles, Releases

if TYPE_CHECKING:
    from engine.model import Release
    from engine.queries import ReleaseDetails

blueprint = Resources("releases", __name__, description="Publishing and checking.")
blueprint.before_request(allow_upload)


class WhyIn(Body):
    """Why it is published."""

    note = Name(longest=500, load_default="")


class ReleaseOut(Schema):
    """A release: its number, the hash of its content, and the SHA-256 of each file."""

    id = fields.Integer()
    hash = fields.String()
    files = fields.Dict(keys=fields.String(), values=fields.String())


class ReleaseLine(Schema):
    """A release in a list."""

    release = fields.Nested(ReleaseOut)
    made = Moment()
    is_current = fields.Boolean()


class FindingOut(Schema):
    """What the check says of one place of a file, and what to do about it."""

    code = fields.String()
    severity = fields.String(metadata={"enum": ["error", "missing", "warning", "advice"]})
    file = fields.String()
    line = fields.Integer(allow_none=True)
    element_id = fields.String(allow_none=True)
    facts = fields.Raw()
    message = fields.String()
    advice = fields.String(allow_none=True)


class ReportOut(Schema):
    """``runs``, ``unfinished`` or ``refused``, with all findings."""

    status = fields.String(metadata={"enum": ["runs", "unfinished", "refused"]})
    findings = fields.List(fields.Nested(FindingOut))


class BeforeIn(Body):
    """Which releases: those below number ``before``."""

    before = Number(load_default=MOST_NUMBER, strict=False)
    limit = Number(least=1, most=100, load_default=50, strict=False)


@blueprint.route("/releases")
class AllReleases(MethodView):
    """Releases."""

    @blueprint.arguments(BeforeIn(), location="query")
    @blueprint.response(200, ReleaseLine(many=True))
    def get(self, query: dict[str, Any]) -> list[ReleaseDetails]:
        """Releases, newest first."""
        return ask_all(Releases(**query))

    @blueprint.doc(requestBody=UPLOADS)
    @blueprint.arguments(WhyIn(), location="query")
    @blueprint.response(201, ReleaseOut())
    @command
    def post(self, query: dict[str, Any]) -> Release:
        """Publish files on top of what is published; 422 with all findings if they are unfit."""
        return run(Publish(files=uploaded(request), **query))


@blueprint.route("/releases/check")
class Check(MethodView):
    """Look before publishing."""

    @blueprint.doc(requestBody=UPLOADS)
    @blueprint.response(200, ReportOut())
    def post(self) -> dict[str, Any]:
        """Check files on top of what is published; nothing is kept."""
        report = ask(CheckFiles(files=uploaded(request)))
        return {"status": report.status, "findings": findings_out(report.findings)}
