"""People as other resources show them."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from engine.model import Actor


class PersonOut(Schema):
    """A person or a program, by number and account name."""

    id = fields.Integer()
    slug = fields.String()
    name_zh = fields.String()
    name_en = fields.String()
    groups = fields.Function(
        lambda person: sorted(person.groups),
        metadata={"type": "array", "items": {"type": "string"}},
    )


class NameOut(Schema):
    """A name as drawn, and in English."""

    zh = fields.String()
    en = fields.String()


def by_number(people: dict[int, Actor] | Any) -> dict[str, Any]:
    """People by their numbers, as a JSON object."""
    return {str(number): PersonOut().dump(person) for number, person in people.items()}
