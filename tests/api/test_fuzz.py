"""Whatever strangers send, the answer is never a fault of ours."""

from urllib.parse import quote
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.conftest import Caller

INTEGERS = st.sampled_from([0, -1, 1, 2**31, 2**53 + 1, 2**64, 10**40])
TEXTS = st.text(max_size=20) | st.sampled_from(["\x00", "投诉", "../..", "a:1:b", "*", "9" * 30])
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
