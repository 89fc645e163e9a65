import pytest
from marshmallow import ValidationError, fields

from api.limits import Size
from api.schema import Body, code_messages, problems_by_path


class Line(Body):
    name = fields.String(required=True, validate=Size(max=3))


class Order(Body):
    id = fields.UUID(required=True)
    count = fields.Integer(strict=True)
    tags = fields.List(fields.String())
    lines = fields.List(fields.Nested(Line))
    prices = fields.Dict(keys=fields.String(), values=fields.Integer())


def problems_of(given):
    with pytest.raises(ValidationError) as refused:
        Order().load(given)
    return problems_by_path(refused.value.messages)


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, {"id": [{"code": "required"}]}),
        ({"id": None}, {"id": [{"code": "required"}]}),
        ({"id": "x"}, {"id": [{"code": "not_a_uuid"}]}),
        ([], {"": [{"code": "not_an_object"}]}),
    ],
    ids=["missing", "null", "no_uuid", "list"],
)
def test_faults_of_a_body_are_codes(given, problems):
    assert problems_of(given) == problems


def test_faults_inside_are_told_by_path():
    given = {
        "id": "c0ffee00-0000-4000-8000-000000000000",
        "count": 1.5,
        "tags": ["a", 3],
        "lines": [{"name": "ok"}, {"name": "long"}, {"nmae": "b"}, 7],
        "prices": {"x": "free"},
        "more": 1,
    }

    assert problems_of(given) == {
        "count": [{"code": "not_a_whole_number"}],
        "tags[1]": [{"code": "not_text"}],
        "lines[1].name": [{"code": "too_long", "facts": {"max": 3}}],
        "lines[2].name": [{"code": "required"}],
        "lines[2].nmae": [{"code": "unknown_field"}],
        "lines[3]": [{"code": "not_an_object"}],
        "prices.x.value": [{"code": "not_a_whole_number"}],
        "more": [{"code": "unknown_field"}],
    }


def test_a_sentence_of_the_library_is_no_code():
    assert problems_by_path({"a": ["Some sentence."]}) == {"a": [{"code": "unfit"}]}


def test_the_messages_of_an_inner_field_are_codes_too():
    field = fields.List(fields.Boolean())

    code_messages(field)

    assert field.error_messages["invalid"] == [{"code": "not_a_list"}]
    assert field.inner.error_messages["invalid"] == [{"code": "not_a_checkbox"}]
