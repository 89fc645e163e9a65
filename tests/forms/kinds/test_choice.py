import pytest

from forms import Option
from forms.kinds.choice import options_of

VALUES = [
    {"value": "red", "label": "红"},
    {"value": 2, "label": "二"},
    {"value": True, "label": "是"},
]


@pytest.mark.parametrize("kind", ["radio", "select"])
@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("red", "red"),
        (2, 2),
        ("2", 2),
        (2.0, 2),
        (True, True),
        ("true", True),
        ("", None),
        (None, None),
    ],
    ids=["text", "number", "number-as-text", "float", "bool", "bool-as-text", "empty", "null"],
)
def test_one_option_is_known_by_value_or_its_text(house, kind, raw, value):
    form = house.build(house.component(kind, "x", values=VALUES))

    assert house.cleaned(form, {"x": raw}) == {"x": value}


@pytest.mark.parametrize("kind", ["radio", "select"])
@pytest.mark.parametrize(
    "raw",
    ["blue", "Red", 3, 2.5, False, ["red"], {"value": "red"}, float("nan"), "x" * 9999, "\ud800"],
    ids=lambda raw: repr(raw)[:20],
)
def test_what_is_not_an_option_is_refused(house, kind, raw):
    form = house.build(house.component(kind, "x", values=VALUES))

    assert house.problems(form, {"x": raw}) == {"x": [("not_an_option", {})]}


@pytest.mark.parametrize("kind", ["checklist", "taglist"])
@pytest.mark.parametrize(
    ("raw", "value"),
    [(["red", "2"], ["red", 2]), ([], []), (None, []), ((2,), [2])],
    ids=["two", "none", "null", "tuple"],
)
def test_several_options_are_a_list(house, kind, raw, value):
    form = house.build(house.component(kind, "x", values=VALUES))

    assert house.cleaned(form, {"x": raw}) == {"x": value}


@pytest.mark.parametrize("kind", ["checklist", "taglist"])
@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("red", ("not_a_list", {})),
        ({}, ("not_a_list", {})),
        (True, ("not_a_list", {})),
        (["red", "blue"], ("not_an_option", {})),
        (["red", None], ("not_an_option", {})),
        ([["red"]], ("not_an_option", {})),
        (["red", "red"], ("duplicate_option", {})),
        ([2, "2"], ("duplicate_option", {})),
        (["red"] * 1001, ("too_many_items", {"max": 1000})),
    ],
    ids=[
        "text",
        "object",
        "bool",
        "unknown",
        "null",
        "nested",
        "twice",
        "twice-as-text",
        "too-many",
    ],
)
def test_lists_of_options_are_judged(house, kind, raw, expected):
    form = house.build(house.component(kind, "x", values=VALUES))

    assert house.problems(form, {"x": raw}) == {"x": [expected]}


@pytest.mark.parametrize("kind", ["checklist", "taglist"])
def test_a_required_list_must_not_be_empty(house, kind):
    form = house.build(house.component(kind, "x", values=VALUES, validate={"required": True}))

    assert house.problems(form, {"x": []}) == {"x": [("required", {})]}


def test_options_may_come_from_data(house):
    form = house.build(
        house.component("select", "one", valuesKey="people.list"),
        house.component("taglist", "some", valuesExpression='=for p in people.list return p + "!"'),
    )
    context = {"people": {"list": ["anna", "bo"]}}

    assert house.cleaned(form, {"one": "bo", "some": ["anna!"]}, context) == {
        "one": "bo",
        "some": ["anna!"],
    }
    assert house.problems(form, {"one": "eve", "some": ["anna"]}, context) == {
        "one": [("not_an_option", {})],
        "some": [("not_an_option", {})],
    }
    assert house.problems(form, {"one": "bo"}) == {"one": [("not_an_option", {})]}


def test_data_that_is_no_option_is_passed_over():
    data = ["a", {"value": "b", "label": "B", "label_en": "Bee"}, {"label": "?"}, [], None, 3]

    assert options_of(data) == (Option("a", "a"), Option("b", "B", "Bee"), Option(3, "3"))
    assert options_of({"value": "a"}) == ()
