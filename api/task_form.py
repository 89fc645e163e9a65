"""A task's form as data: its fields, and the values they begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from marshmallow import Schema, fields

if TYPE_CHECKING:
    from forms import Form


class OptionOut(Schema):
    """One choice of a field."""

    value = fields.Raw()
    label = fields.String()
    label_en = fields.String()


class FieldOut(Schema):
    """One field; ``path`` names it in the answers, ``lines[].owner`` inside a list."""

    path = fields.String()
    kind = fields.String()
    subtype = fields.String()
    label = fields.String()
    label_en = fields.String()
    description = fields.String()
    description_en = fields.String()
    privacy = fields.String()
    required = fields.Boolean()
    disabled = fields.Boolean()
    options = fields.List(fields.Nested(OptionOut))
    open_options = fields.Boolean()


class FormOut(Schema):
    """A form: its fields in their order."""

    id = fields.String()
    name = fields.String()
    fields_ = fields.Function(
        lambda form: FieldOut(many=True).dump(form.fields.values()),
        data_key="fields",
        metadata={"type": "array", "items": {"type": "object"}},
    )


def first_values(form: Form | None, variables: Mapping[str, Any]) -> dict[str, Any]:
    """Those variables that the form's fields show, as the log holds them."""
    if form is None:
        return {}
    names = {path.partition(".")[0].partition("[")[0] for path in form.fields}
    return {name: variables[name] for name in sorted(names & variables.keys())}
