import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import BadInput
from engine.model import canonical, check_logged, normal, parse

NAMES = st.text(st.sampled_from("abzAZ019_.-中文语éß"), min_size=1, max_size=8)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_the_text_is_that_of_rfc_8785(value):
    assert canonical(value) == rfc8785.dumps(value)


@given(VALUES)
def test_the_text_reads_back_as_the_value(value):
    assert parse(canonical(value)) == value == json.loads(canonical(value))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None, "é\n"]}, '{"a":[true,null,"é\\n"],"b":1}'),
        ({"数": "闭环", "A": -5}, '{"A":-5,"数":"闭环"}'),
        ({"$t": "decimal", "v": "1.50"}, '{"$t":"decimal","v":"1.50"}'),
        ({"lines[0].owner": {}}, '{"lines[0].owner":{}}'),
        ((), "[]"),
    ],
    ids=["sorted", "script", "tagged", "path", "tuple"],
)
def test_pinned_vectors(value, text):
    assert canonical(value) == text.encode()


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (1.5, "type_not_logged"),
        ([2**53 + 1], "integer_too_large"),
        ({"a b": 1}, "name_not_logged"),
        ({"": 1}, "name_not_logged"),
        ({"😀": 1}, "name_not_logged"),
        ({"𠀀": 1}, "name_not_logged"),
        ({1: 1}, "name_not_text"),
        ({"a": {1, 2}}, "type_not_logged"),
        ("\ud800", "lone_surrogate"),
        (b"", "type_not_logged"),
    ],
    ids=[
        "float", "large", "space", "empty", "emoji", "beyond the plane", "number as name", "set",
        "surrogate", "bytes",
    ],
)  # fmt: skip
def test_what_the_log_cannot_hold_is_refused(value, problem):
    with pytest.raises(BadInput) as refusal:
        check_logged(value)

    assert refusal.value.facts["problem"] == problem


def test_depth_is_bounded():
    value: list = []
    for _ in range(70):
        value = [value]

    with pytest.raises(BadInput):
        canonical(value)


def test_a_value_becomes_what_it_will_read_as():
    given = {"b": (1, 2), "a": {"d": [], "c": None}}

    told = normal(given)

    assert told == {"a": {"c": None, "d": []}, "b": [1, 2]}
    assert list(told) == ["a", "b"]
