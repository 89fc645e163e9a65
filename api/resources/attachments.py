"""Files of an instance: add, list, download, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources, command
from api.context import ask, run
from api.fields import Moment, Name
from api.receipt import ReceiptOut
from api.schema import Body
from api.upload import UPLOADS, allow_upload, one_part
from engine.commands import AddAttachment, OpenAttachment, RemoveAttachment, Upload
from engine.queries import Attachments, ReadAttachment

if TYPE_CHECKING:
    from engine.library.attachments import OpenFile
    from engine.model import Receipt
    from engine.queries import AttachmentList

blueprint = Resources("attachments", __name__, description="Files of an instance, sealed.")
blueprint.before_request(allow_upload)


class OfTaskIn(Body):
    """The task on whose page the file is added, if on one."""

    task = fields.UUID()


class WhyIn(Body):
    """Why; sealed as free text."""

    reason = Name(longest=2000, required=True)


class MaybeWhyIn(Body):
    """Why, if that needs saying."""

    reason = Name(longest=2000, load_default="")


class AttachmentOut(Schema):
    """A file; ``sha256`` is of its ciphertext, ``task`` the number of a task."""

    uid = fields.UUID(attribute="attachment.uid")
    name = fields.String(allow_none=True)
    media_type = fields.String(attribute="attachment.media_type")
    size = fields.Integer(attribute="attachment.size")
    sha256 = fields.String(attribute="attachment.sha256")
    task = fields.Integer(attribute="attachment.task", allow_none=True)
    seq = fields.Integer(attribute="attachment.seq")
    actor = fields.Integer(attribute="attachment.actor")
    added = Moment(attribute="attachment.added")
    removed = Moment(attribute="attachment.removed", allow_none=True)
    may_remove = fields.Boolean()


class AttachmentsOut(Schema):
    """Files, oldest first, removed ones among them; ``name`` is null where one may not open."""

    items = fields.List(fields.Nested(AttachmentOut), attribute="lines")
    may_open = fields.Boolean()
    may_add = fields.Boolean()


class AddedOut(ReceiptOut):
    """The event that added the file, and the file's id."""

    attachment = fields.Function(
        lambda receipt: next(receipt.having("attached"))["attachment"],
        metadata={"type": "string", "format": "uuid"},
    )


@blueprint.route("/instances/<uuid:instance>/attachments")
class InstanceAttachments(MethodView):
    """The files of an instance."""

    @blueprint.response(200, AttachmentsOut())
    def get(self, instance: UUID) -> AttachmentList:
        """What files there are."""
        return ask(Attachments(instance=instance))

    @blueprint.doc(requestBody=UPLOADS)
    @blueprint.arguments(OfTaskIn(), location="query")
    @blueprint.response(201, AddedOut())
    @command
    def post(self, query: dict[str, Any], instance: UUID) -> Receipt:
        """Add one file of at most 10 MB: JPEG, PNG, PDF, MP4 or Word without macros."""
        name, source = one_part(request)
        return run(AddAttachment(instance=instance, name=name, upload=Upload(source), **query))


@blueprint.route("/attachments/<uuid:attachment>")
class OneAttachment(MethodView):
    """One file."""

    @blueprint.response(200, content_type="application/octet-stream")
    def get(self, attachment: UUID) -> Response:
        """Its bytes, for who works on the instance."""
        return download(ask(ReadAttachment(attachment=attachment)))

    @blueprint.arguments(MaybeWhyIn(), location="query")
    @blueprint.response(200, ReceiptOut())
    @command
    def delete(self, query: dict[str, Any], attachment: UUID) -> Receipt:
        """Remove it: its bytes go, that it was there stays in the log."""
        return run(RemoveAttachment(attachment=attachment, **query))


@blueprint.route("/attachments/<uuid:attachment>/openings")
class Openings(MethodView):
    """Opened on the record."""

    @blueprint.arguments(WhyIn())
    @blueprint.response(200, content_type="application/octet-stream")
    @command
    def post(self, body: dict[str, Any], attachment: UUID) -> Response:
        """Its bytes, for who may unmask; who, which and why is recorded."""
        return download(run(OpenAttachment(attachment=attachment, **body)))


def download(found: OpenFile) -> Response:
    """The file to save, never to show: a stranger made it."""
    response = Response(found.pieces, mimetype=found.media_type)
    response.content_length = found.size
    response.headers.set("Content-Disposition", "attachment", filename=found.name or "file")
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
