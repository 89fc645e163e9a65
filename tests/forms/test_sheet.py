import pytest

from forms import BadAnswers
from forms.sheet import ABSENT, pick, put


def nested_form(house):
    return house.build(
        {"type": "group", "path": "g", "components": [house.component("number", "a.b")]},
        {"type": "dynamiclist", "path": "l", "components": [house.component("number", "n")]},
    )


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (
            {"z": 1, "g": {"y": 2, "a": {"x": 3}}, "l": [{"w": 4}]},
            {
                "z": "unknown_field",
                "g.y": "unknown_field",
                "g.a.x": "unknown_field",
                "l[0].w": "unknown_field",
            },
        ),
        ({"g": 1}, {"g": "not_an_object"}),
        ({"g": []}, {"g": "not_an_object"}),
        ({"g": {"a": "x"}}, {"g.a": "not_an_object"}),
        ({"l": {}}, {"l": "not_a_list"}),
        ({"l": "x"}, {"l": "not_a_list"}),
        ({"l": [1, {}, None]}, {"l[0]": "not_an_object", "l[2]": "not_an_object"}),
        ({1: 2}, {"1": "unknown_field"}),
        ({"g.a.b": 1}, {"g.a.b": "unknown_field"}),
        ({"__proto__": {}}, {"__proto__": "unknown_field"}),
    ],
    ids=[
        "unknown",
        "group-number",
        "group-list",
        "inner-group",
        "list-object",
        "list-text",
        "items",
        "number-key",
        "dotted",
        "proto",
    ],
)
def test_answers_of_the_wrong_shape_are_refused(house, answers, expected):
    found = house.problems(nested_form(house), answers)

    assert found == {path: [(code, {})] for path, code in expected.items()}


def test_too_many_items_are_not_even_looked_at(house):
    found = house.problems(nested_form(house), {"l": [{"bad": 1}] * 201})

    assert found == {"l": [("too_many_items", {"max": 200})]}


def test_deep_nesting_is_refused_without_descending(house):
    deep = []
    for _ in range(100_000):
        deep = [deep]

    found = house.problems(
        nested_form(house), {"g": {"a": {"b": deep}}, "l": [{"n": deep}], "q": deep}
    )

    assert found == {
        "q": [("unknown_field", {})],
        "g.a.b": [("not_a_number", {})],
        "l[0].n": [("not_a_number", {})],
    }


def test_an_unknown_name_of_any_length_is_cut(house):
    assert list(house.problems(nested_form(house), {"x" * 5000: 1})) == ["x" * 200]


@pytest.mark.parametrize("answers", [[], "x", None, 7, [("a", 1)]], ids=repr)
def test_answers_are_an_object(house, answers):
    with pytest.raises(BadAnswers) as raised:
        house.cleaned(nested_form(house), answers)

    assert {path: [p.code for p in found] for path, found in raised.value.problems.items()} == {
        "": ["not_an_object"]
    }


def test_groups_and_lists_may_be_null_or_absent(house):
    form = nested_form(house)
    empty = {"g": {"a": {"b": None}}, "l": []}

    assert [house.cleaned(form, answers) for answers in ({}, {"g": None, "l": None})] == [empty] * 2


def test_pick_and_put_follow_keys():
    target = {}

    put(target, ("a", "b"), 1)
    put(target, ("a", "c"), [2])

    assert target == {"a": {"b": 1, "c": [2]}}
    assert [
        pick(target, keys) for keys in (("a", "c", 0), ("a", "c", 1), ("x",), ("a", "b", "c"))
    ] == [
        2,
        ABSENT,
        ABSENT,
        ABSENT,
    ]
