"""Drafts of drawings, decision tables and forms: worked on together, published later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Response as FileResponse
from flask import jsonify, request
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask, run
from api.fields import Moment, Number
from api.headers import tag
from api.resources.processes import MEDIA_TYPES
from api.schema import Body
from api.upload import UPLOADS, allow_upload, one_part
from engine.commands import DiscardDefinitionDraft, SaveDefinitionDraft
from engine.errors import NotFound
from engine.queries import DefinitionDrafts, DefinitionDraftSource, FindDefinitionDraft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkzeug.wrappers import Response

    from engine.queries import DefinitionDraft

blueprint = Resources("drafts", __name__, description="What is drawn and not published yet.")
blueprint.before_request(allow_upload)

_FILE = "<string(maxlength=200):file>"


class BaseIn(Body):
    """The published version that the draft was begun on, 0 for a new file."""

    base = Number(least=0, load_default=0, strict=False)


class DefinitionDraftOut(Schema):
    """A draft of one file; ``version`` is also its ETag, ``actor`` who saved it last."""

    file = fields.String()
    version = fields.Integer()
    base = fields.Integer()
    sha256 = fields.String()
    saved = Moment()
    actor = fields.Integer()


@blueprint.route("/drafts")
class AllDrafts(MethodView):
    """Drafts."""

    @blueprint.response(200, DefinitionDraftOut(many=True))
    def get(self) -> Sequence[DefinitionDraft]:
        """All drafts, by file."""
        return ask(DefinitionDrafts())


@blueprint.route(f"/drafts/{_FILE}")
class OneDraft(MethodView):
    """One draft."""

    @blueprint.response(200, DefinitionDraftOut())
    def get(self, file: str) -> Response:
        """Who saved it when, on which published version."""
        found = ask(FindDefinitionDraft(file=file))
        if found is None:
            raise NotFound(draft=file)
        return tag(jsonify(DefinitionDraftOut().dump(found)), found.version)

    @blueprint.doc(requestBody=UPLOADS)
    @blueprint.arguments(BaseIn(), location="query")
    @blueprint.response(200, DefinitionDraftOut())
    @command
    def put(self, query: dict[str, Any], file: str) -> DefinitionDraft:
        """Keep the one file of the request as the draft, unchecked; ``If-Match: "0"`` for none."""
        _, source = one_part(request)
        return run(SaveDefinitionDraft(file=file, source=source.read(), **query))

    @blueprint.response(204)
    @command
    def delete(self, file: str) -> None:
        """Forget the draft; there may be none."""
        run(DiscardDefinitionDraft(file=file))


@blueprint.route(f"/drafts/{_FILE}/source")
class DraftSource(MethodView):
    """Its file."""

    @blueprint.response(200, content_type="application/octet-stream")
    def get(self, file: str) -> FileResponse:
        """The file, byte for byte as it was saved."""
        source = ask(DefinitionDraftSource(file=file))
        kind = file.rpartition(".")[2]
        response = FileResponse(source, mimetype=MEDIA_TYPES[kind])
        response.headers.set("Content-Disposition", "attachment", filename=file)
        return response
