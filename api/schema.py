"""What every schema of the API shares: strict bodies, and problems as codes instead of prose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, fields

_UNFIT: tuple[tuple[type[fields.Field[Any]], str], ...] = (
    (fields.UUID, "not_a_uuid"),
    (fields.String, "not_text"),
    (fields.Integer, "not_a_whole_number"),
    (fields.Boolean, "not_a_checkbox"),
    (fields.List, "not_a_list"),
    (fields.Mapping, "not_an_object"),
    (fields.Nested, "not_an_object"),
    (fields.DateTime, "not_a_date_time"),
)
_ALWAYS = {"required": "required", "null": "required", "too_large": "number_out_of_range"}


class Body(Schema):
    """A JSON body or a query: unknown names are refused, messages are codes of the catalogue."""

    error_messages: dict[str, Any] = {
        "unknown": {"code": "unknown_field"},
        "type": {"code": "not_an_object"},
    }

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Give the field's messages as codes; called once for each field of a schema."""
        code_messages(field_obj)


def code_messages(field: fields.Field[Any]) -> None:
    """Replace the sentences of ``field``, and of what it holds, by codes."""
    unfit = next((code for kind, code in _UNFIT if isinstance(field, kind)), "unfit")
    field.error_messages = {
        # A list, since a dictionary would mean problems of fields inside this one.
        key: [{"code": _ALWAYS.get(key, unfit)}]
        for key in field.error_messages
    }
    if isinstance(field, fields.List):
        code_messages(field.inner)
    elif isinstance(field, fields.Mapping) and field.value_field is not None:
        code_messages(field.value_field)


def problems_by_path(messages: object, path: str = "") -> dict[str, list[dict[str, object]]]:
    """Nested messages of marshmallow as one map of path (``lines[0].name``) to problems."""
    if isinstance(messages, Mapping):
        found: dict[str, list[dict[str, object]]] = {}
        for name, inner in messages.items():
            found.update(problems_by_path(inner, _joined(path, name)))
        return found
    listed = messages if isinstance(messages, list) else [messages]
    return {path: [item if isinstance(item, dict) else {"code": "unfit"} for item in listed]}


def _joined(path: str, name: object) -> str:
    if name == "_schema":
        return path
    if isinstance(name, int):
        return f"{path}[{name}]"
    return f"{path}.{name}" if path else str(name)
