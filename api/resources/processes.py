"""What is published: processes, definitions and their files as uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Response
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import ask, ask_all
from api.definition_id import find_definition
from api.fields import Moment, Number
from api.people import NameOut
from api.schema import Body
from api.task_form import FormOut
from engine.errors import NotFound
from engine.queries import Definitions, Processes, Source, Versions

if TYPE_CHECKING:
    from engine.model import Definition
    from engine.queries import PublishedProcess

blueprint = Resources("processes", __name__, description="What is published.")

MEDIA_TYPES = {"bpmn": "application/xml", "dmn": "application/xml", "form": "application/json"}


class ReleaseIn(Body):
    """Of which release, by number; by default of the current one."""

    release = Number(strict=False)


class StartOut(Schema):
    """A start event that a person may use, by itself or by a message."""

    element = fields.String()
    kind = fields.String()
    message = fields.String(allow_none=True)
    form = fields.Nested(FormOut, allow_none=True)


class ProcessOut(Schema):
    """A process of the current release; ``may_start``: one is among its starters."""

    key = fields.String()
    name = fields.Nested(NameOut)
    file = fields.String()
    starts = fields.List(fields.Nested(StartOut))
    may_start = fields.Boolean()


class DefinitionOut(Schema):
    """One immutable version of one file; ``id`` is ``key:version:uuid``."""

    id = fields.String(attribute="outside")
    kind = fields.String()
    key = fields.String()
    version = fields.Integer()
    file = fields.String()
    sha256 = fields.String()
    published = Moment()
    actor = fields.Integer()


class ProcessAndVersions(ProcessOut):
    """A process with the versions of its file, newest first."""

    versions = fields.List(fields.Nested(DefinitionOut))


@blueprint.route("/processes")
class AllProcesses(MethodView):
    """Processes."""

    @blueprint.response(200, ProcessOut(many=True))
    def get(self) -> list[PublishedProcess]:
        """The processes of the current release."""
        return ask_all(Processes())


@blueprint.route("/processes/<string(maxlength=200):key>")
class OneProcess(MethodView):
    """One process."""

    @blueprint.response(200, ProcessAndVersions())
    def get(self, key: str) -> dict[str, Any]:
        """The process and all versions of its file."""
        found = next((process for process in ask_all(Processes()) if process.key == key), None)
        if found is None:
            raise NotFound(process=key)
        stem, _, kind = found.file.rpartition(".")
        own = {name: getattr(found, name) for name in ProcessOut().fields}
        return own | {"versions": ask(Versions(kind=kind, key=stem))}


@blueprint.route("/definitions")
class AllDefinitions(MethodView):
    """Definitions."""

    @blueprint.arguments(ReleaseIn(), location="query")
    @blueprint.response(200, DefinitionOut(many=True))
    def get(self, query: dict[str, Any]) -> list[Definition]:
        """The definitions of a release, by kind and key."""
        return ask_all(Definitions(**query))


@blueprint.route("/definitions/<string(maxlength=300):definition>")
class OneDefinition(MethodView):
    """One definition."""

    @blueprint.response(200, DefinitionOut())
    def get(self, definition: str) -> Definition:
        """One immutable version of one file."""
        return find_definition(definition)


@blueprint.route("/definitions/<string(maxlength=300):definition>/source")
class DefinitionSource(MethodView):
    """Its file."""

    @blueprint.response(200, content_type="application/octet-stream")
    def get(self, definition: str) -> Response:
        """The file, byte for byte as it was uploaded."""
        found = find_definition(definition)
        response = Response(ask(Source(definition=found.id)), mimetype=MEDIA_TYPES[found.kind])
        response.headers.set("Content-Disposition", "attachment", filename=found.file)
        response.set_etag(found.sha256)
        return response
