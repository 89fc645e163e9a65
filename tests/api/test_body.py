import pytest
from flask import Flask
from flask_smorest import Blueprint
from marshmallow import fields
from webargs.core import missing

from api.body import Reader, parse_json
from api.problem import refusal
from api.refusals import MalformedBody
from api.schema import Body
from engine.errors import EngineError


class Orders(Blueprint):
    ARGUMENTS_PARSER = Reader()


class Query(Body):
    limit = fields.Integer()


class Order(Body):
    name = fields.String(required=True)


@pytest.fixture
def client():
    app = Flask("test")
    blueprint = Orders("orders", "test")

    @blueprint.route("/orders", methods=["POST"])
    @blueprint.arguments(Query, location="query")
    @blueprint.arguments(Order)
    def post(query, body):
        return {"query": query, "body": body}

    app.register_blueprint(blueprint)
    app.register_error_handler(EngineError, refusal)
    return app.test_client()


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a": [1, 2.5, "\xe6\x8a\x95"]}', {"a": [1, 2.5, "投"]}),
        (b"null", None),
        (b"", missing),
        (b"[" * 64 + b"]" * 64, None),
        (b'["' + b"[" * 100 + b'"]', ["[" * 100]),
        (b"[" + b"[]," * 100 + b"[]]", [[]] * 101),
    ],
    ids=["object", "null", "empty", "as_deep_as_may_be", "brackets_in_text", "flat"],
)
def test_json_is_read(body, value):
    parsed = parse_json(body)

    if body.startswith(b"[[["):
        depth = 0
        while parsed:
            depth, parsed = depth + 1, parsed[0]
        assert depth == 63
    else:
        assert parsed == value


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"{", "json"),
        (b"NaN", "json"),
        (b'{"a": Infinity}', "json"),
        (b'"\\ud800"', "json"),
        (b'"\xff"', "json"),
        (b"{'a': 1}", "json"),
        (b"[" * 65 + b"]" * 65, "too_deep"),
        (b'{"a":' * 100_000, "too_deep"),
    ],
    ids=["open", "nan", "infinity", "surrogate", "no_utf8", "python", "deep", "very_deep"],
)
def test_what_is_no_json_is_malformed(body, problem):
    with pytest.raises(MalformedBody) as refused:
        parse_json(body)

    assert refused.value.facts["problem"] == problem


def test_a_good_request_reaches_the_resource(client):
    answer = client.post("/orders?limit=3", json={"name": "投诉"})

    assert (answer.status_code, answer.json) == (
        200, {"query": {"limit": 3}, "body": {"name": "投诉"}},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("url", "sent", "status", "errors"),
    [
        ("/orders", {"json": {}}, 422, {"name": "required"}),
        ("/orders", {"json": {"name": 5}}, 422, {"name": "not_text"}),
        ("/orders", {"json": {"name": "a", "b": 1}}, 422, {"b": "unknown_field"}),
        ("/orders", {"json": [1]}, 422, {"": "not_an_object"}),
        ("/orders?limit=x", {"json": {"name": "a"}}, 422, {"limit": "not_a_whole_number"}),
        ("/orders?limti=1", {"json": {"name": "a"}}, 422, {"limti": "unknown_field"}),
        ("/orders", {"data": "name=a"}, 422, {"name": "required"}),
    ],
    ids=["missing", "type", "unknown", "list", "query", "unknown_query", "no_json"],
)
def test_faults_are_told_by_field(client, url, sent, status, errors):
    answer = client.post(url, **sent)

    told = {path: found[0]["code"] for path, found in answer.json["errors"].items()}
    assert (answer.status_code, answer.json["code"], told) == (status, "bad_fields", errors)


def test_broken_json_is_a_bad_request(client):
    answer = client.post("/orders", data="{", content_type="application/json")

    assert (answer.status_code, answer.json["code"]) == (400, "malformed_body")
