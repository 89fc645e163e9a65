from urllib.parse import quote
from uuid import uuid4

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api import attach, furnish
from api.context import ENGINE, ENTRANCE
from tests.api.conftest import Caller

INTEGERS = st.sampled_from([0, -1, 1, 2**31, 2**53 + 1, 2**64, 10**40])
TEXTS = st.text(max_size=20) | st.sampled_from(
    ["\x00", "投诉", "../..", "a:1:b", "*", "9" * 30, "parcel", "paid", "P-1", "1:1:1:a"]
)
TAGGED = st.fixed_dictionaries(
    {"$t": st.sampled_from(["decimal", "date", "sealed", "duration", ""]), "v": TEXTS}
)
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.floats(allow_nan=False) | TEXTS | TAGGED,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        "answers", "to", "process", "key", "variables", "element", "reason", "changes", "name",
        "payload", "values", "topics", "lease", "code", "references", "person", "label",
        "expires", "groups", "password", "slug", "name_zh", "name_en", "value", "is_active",
        "grants", "current", "new", "drill", "limit",
    ]
)  # fmt: skip
BODIES = st.dictionaries(NAMES, VALUES, max_size=4) | VALUES


def test_the_application_knows_engine_and_entrance(engine):
    app = Flask("test", static_folder=None)

    attach(app)
    entrance = furnish(app, engine)

    assert app.extensions[ENGINE] is engine
    assert app.extensions[ENTRANCE] is entrance


def test_the_specification_is_openapi_3_1_and_covers_every_route(app):
    told = app.test_client().get("/api/v1/openapi.json").json

    documented = {
        (method.upper(), path)
        for path, item in told["paths"].items()
        for method in item
        if method in {"get", "post", "put", "delete"}
    }
    served = {
        (method, path_of(rule.rule))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/")
        and not rule.rule.startswith(("/api/v1/docs", "/api/v1/openapi.json"))
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert told["openapi"] == "3.1.0"
    assert documented == served


def path_of(rule):
    return "/".join(
        "{" + part.rpartition(":")[2].rstrip(">") + "}" if part.startswith("<") else part
        for part in rule.split("/")
    )


def test_every_command_may_carry_both_headers(app):
    told = app.test_client().get("/api/v1/openapi.json").json

    headers = [
        parameter["name"]
        for parameter in told["paths"]["/api/v1/tasks/{task}/completion"]["post"]["parameters"]
        if parameter["in"] == "header"
    ]
    assert headers == ["Idempotency-Key", "If-Match"]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/no-such", 404, "not_found"),
        ("PUT", "/api/v1/tasks", 405, "method_not_allowed"),
        ("GET", "/api/v2/tasks", 404, "not_found"),
    ],
    ids=["address", "method", "version"],
)
def test_werkzeugs_refusals_are_problem_details_too(app, method, path, status, code):
    answer = app.test_client().open(path, method=method)

    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.json["code"] == code


def test_a_refused_method_names_those_allowed(app):
    answer = app.test_client().put("/api/v1/tasks")

    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_other_addresses_are_left_to_other_faces(app):
    answer = app.test_client().get("/no-such-page")

    assert (answer.status_code, answer.mimetype) == (404, "text/html")


def test_a_fault_of_ours_is_told_without_its_inside(engine):
    app = Flask("test", static_folder=None)
    attach(app)
    furnish(app, engine)
    app.add_url_rule("/api/v1/broken", view_func=lambda: {}["secret"])

    answer = app.test_client().get("/api/v1/broken")

    assert (answer.status_code, answer.json["code"]) == (500, "internal_error")
    assert "secret" not in answer.text


def test_two_applications_do_not_get_in_each_others_way(engine, app):
    other = Flask("other", static_folder=None)
    attach(other)
    furnish(other, engine)

    told = [made.test_client().get("/api/v1/openapi.json").json for made in (app, other)]

    assert told[0] == told[1]


@pytest.fixture
def routes(app):
    """Method and path pattern of everything below /api/v1 that a person may call."""
    return sorted(
        (method, rule.rule.removeprefix("/api/v1"))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/")
        for method in rule.methods - {"HEAD", "OPTIONS"}
        # the check has tests of its own; it takes a process each time
        if rule.rule not in {"/api/v1/releases/check", "/api/v1/docs/static/<path:filename>"}
    )


def filled(draw, pattern, known):
    """The pattern with its places filled, sometimes with what is there."""
    parts = []
    for part in pattern.split("/"):
        if not part.startswith("<"):
            parts.append(part)
        elif part.startswith("<uuid") and draw(st.booleans()):
            parts.append(known.get(part.rpartition(":")[2].rstrip(">"), str(uuid4())))
        else:
            parts.append(quote(str(draw(TEXTS | INTEGERS)), safe=""))
    return "/".join(parts)


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_nothing_is_ever_our_fault(data, routes, root: Caller, started):
    known = {"task": started["opened"][0]["uid"], "instance": started["instance"]}
    method, pattern = data.draw(st.sampled_from(routes))
    path = filled(data.draw, pattern, known)
    query = data.draw(st.dictionaries(NAMES | st.just("after"), TEXTS, max_size=2))
    body = None if method == "GET" else data.draw(BODIES)

    answer = root(method, path, body, query_string=query)

    assert answer.status_code < 500
    if answer.status_code >= 400 and not path.startswith("/docs"):
        assert answer.mimetype == "application/problem+json"
        assert answer.json["code"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"null",
        b"[" * 5000,
        b'{"a":' * 5000,
        b'{"answers": {"addressee": "\\ud800"}}',
        b'{"answers": 1e400}',
        b'{"answers": ' + b"9" * 5000 + b"}",
        b"<?xml version='1.0'?>",
    ],
    ids=["empty", "binary", "null", "lists", "objects", "surrogate", "huge", "digits", "xml"],
)
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data", "x/y"])
def test_no_body_is_our_fault(anna, pack, body, kind):
    answer = anna("POST", f"{pack}/completion", data=body, content_type=kind)

    assert answer.status_code in (400, 422)
    assert answer.mimetype == "application/problem+json"
