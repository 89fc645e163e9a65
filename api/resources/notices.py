"""One's own notices."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import actor, ask, engine
from api.fields import MOST_NUMBER, Moment, Number
from api.language import language
from api.paging import MOST
from api.schema import Body
from complaints.commands import ReadNotice
from complaints.queries import ListNotices, UnreadNotices

blueprint = Resources("notices", __name__, description="What one was told.")


class NoticesIn(Body):
    """Which notices: those below number ``before``."""

    before = Number(load_default=MOST_NUMBER, strict=False)
    limit = Number(least=1, most=MOST, load_default=20, strict=False)


class NoticeOut(Schema):
    """A notice in the words of the reader's language."""

    id = fields.Integer(attribute="notice.id")
    at = Moment(attribute="notice.at")
    read_at = Moment(attribute="notice.read_at", allow_none=True)
    template = fields.String(attribute="notice.template")
    complaint = fields.String(attribute="notice.complaint", allow_none=True)
    subject = fields.String(attribute="text.subject")
    body = fields.String(attribute="text.body")


class NoticesOut(Schema):
    """Notices, newest first, and how many of all are unread."""

    items = fields.List(fields.Nested(NoticeOut))
    unread = fields.Integer()


class ReadOut(Schema):
    """Whether the notice was unread."""

    was_unread = fields.Boolean()


@blueprint.route("/notices")
class Notices(MethodView):
    """Notices."""

    @blueprint.arguments(NoticesIn(), location="query")
    @blueprint.response(200, NoticesOut())
    def get(self, query: dict[str, Any]) -> dict[str, Any]:
        """One's own notices."""
        items = ask(ListNotices(language=language(), **query))
        return {"items": items, "unread": ask(UnreadNotices())}


@blueprint.route(f"/notices/<int(max={MOST_NUMBER}):notice>/reading")
class Reading(MethodView):
    """Read."""

    @blueprint.response(200, ReadOut())
    def post(self, notice: int) -> dict[str, bool]:
        """Note that one has read it."""
        return {"was_unread": engine().run(ReadNotice(notice=notice), actor())}
