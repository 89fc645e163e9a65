"""The register: complaints in a list, and one with its due times, contacts and instances."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from marshmallow import Schema, fields

from api.blueprint import Resources
from api.context import ask
from api.fields import Moment, Name, Number
from api.limits import OneOf, fault
from api.paging import MOST
from api.schema import Body
from complaints.queries import Complaint, FindComplaint, ListComplaints
from engine.clock import micros

blueprint = Resources("complaints", __name__, description="The register of complaints.")

_LONGEST_NUMBER = 40


def number_place(text: str) -> None:
    """Check where a page begins: a place as the page before gave it.

    Raises:
        ValidationError: ``unfit``.
    """
    if not (text.isascii() and text.isprintable() and 0 < len(text) <= _LONGEST_NUMBER):
        raise fault("unfit")


class ComplaintsIn(Body):
    """Which complaints; ``number`` is the beginning of one, as people type it."""

    number = Name(longest=_LONGEST_NUMBER)
    state = fields.String(validate=OneOf(["open", "closed"]))
    severity = Name(longest=20)
    overdue = fields.Boolean(load_default=False)
    drill = fields.Boolean(load_default=False)
    after = fields.String(validate=number_place)
    limit = Number(least=1, most=MOST, load_default=50, strict=False)


class ComplaintLineOut(Schema):
    """A complaint in a list."""

    number = fields.String(attribute="facts.number")
    product = fields.String(attribute="facts.product", allow_none=True)
    category = fields.String(attribute="facts.category", allow_none=True)
    severity = fields.String(attribute="facts.severity", allow_none=True)
    alert = fields.String(attribute="facts.alert")
    channel = fields.String(attribute="facts.channel", allow_none=True)
    contact_at = Moment(attribute="facts.contact_at")
    contact_count = fields.Integer(attribute="facts.contact_count")
    merged_into = fields.String(attribute="facts.merged_into", allow_none=True)
    drill = fields.Boolean(attribute="facts.drill")
    next_due = Moment(attribute="facts.next_due", allow_none=True)
    resolve = Moment(attribute="facts.resolve", allow_none=True)
    state = fields.String()
    closure = fields.String(allow_none=True)
    is_overdue = fields.Boolean()


class ComplaintsOut(Schema):
    """Complaints, newest number first."""

    items = fields.List(fields.Nested(ComplaintLineOut), attribute="lines")
    next = fields.String(allow_none=True)


class CustomerOut(Schema):
    """The customer, masked; ``references`` may be unmasked by those who may."""

    identity = fields.String(allow_none=True)
    name = fields.String(allow_none=True)
    phone = fields.String(allow_none=True)
    wechat = fields.String(allow_none=True)
    email = fields.String(allow_none=True)
    references = fields.Dict(keys=fields.String(), values=fields.String())


class ContactOut(Schema):
    """A contact; ``no`` counts from 1."""

    no = fields.Integer()
    at = Moment()
    channel = fields.String(allow_none=True)


class OwnedInstanceOut(Schema):
    """An instance of the complaint, with its role."""

    uid = fields.UUID()
    process = fields.String()
    role = fields.String()
    status = fields.String(attribute="status.word")
    end = fields.String(allow_none=True)
    started = Moment()
    ended = Moment(allow_none=True)


class DueOut(Schema):
    """A due time: where pauses moved it, and ``base`` before that; null without limit."""

    due = Moment(allow_none=True)
    base = Moment(allow_none=True)
    rule = fields.String()
    is_provisional = fields.Boolean()


def due_facts(row: Any) -> dict[str, Any]:
    """A due time with its moments in microseconds, UTC."""
    return {
        "due": None if row.due is None else micros(row.due.at),
        "base": None if row.base is None else micros(row.base.at),
        "rule": row.rule,
        "is_provisional": row.due is not None and row.due.provisional,
    }


class ComplaintOut(Schema):
    """An entry of the register; ``dues`` by milestone."""

    line = fields.Nested(ComplaintLineOut)
    accepted_at = Moment()
    customer_deadline = Moment(allow_none=True)
    cluster = fields.String(allow_none=True)
    customer = fields.Nested(CustomerOut)
    dues = fields.Function(
        lambda found: {
            milestone: DueOut().dump(due_facts(row)) for milestone, row in found.dues.items()
        },
        metadata={"type": "object"},
    )
    contacts = fields.List(fields.Nested(ContactOut))
    instances = fields.List(fields.Nested(OwnedInstanceOut))


@blueprint.route("/complaints")
class Complaints(MethodView):
    """The register."""

    @blueprint.arguments(ComplaintsIn(), location="query")
    @blueprint.response(200, ComplaintsOut())
    def get(self, query: dict[str, Any]) -> object:
        """Complaints, newest number first."""
        return ask(ListComplaints(**query))


@blueprint.route(f"/complaints/<string(maxlength={_LONGEST_NUMBER}):number>")
class OneComplaint(MethodView):
    """One complaint."""

    @blueprint.response(200, ComplaintOut())
    def get(self, number: str) -> Complaint:
        """The complaint with its due times, contacts and instances."""
        return ask(FindComplaint(number=number))
