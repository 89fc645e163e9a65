from datetime import UTC, datetime

import pytest

from forms import BadAnswers, FormsError
from forms.problem import CODES


def test_the_facts_of_a_form_are_open_to_all(house):
    form = house.build(
        house.component("textfield", "name", properties={"privacy": "P2"}),
        house.component("number", "n", validate={"min": "=case.least"}),
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [house.component("textarea", "wound", properties={"privacy": "P3"})],
        },
    )

    assert (form.id, form.name, form.findings) == ("F", "f", ())
    assert form.sealed == {"name", "l[].wound"}
    assert form.reads == {"case"}
    assert form.field_at("l[7].wound") is form.fields["l[].wound"]
    with pytest.raises(KeyError):
        form.field_at("l[7].nothing")


def test_a_form_cannot_be_changed(house):
    form = house.build()

    with pytest.raises(AttributeError):
        form.id = "other"
    with pytest.raises(TypeError):
        form.fields["x"] = None
    assert len({form, house.build()}) == 2


def test_now_must_have_a_zone(house):
    with pytest.raises(ValueError, match="now has no zone"):
        house.cleaned(house.build(), {}, now=datetime(2026, 1, 1))  # noqa: DTZ001 - the fault itself


def test_the_zone_of_now_completes_what_was_typed(house):
    form = house.build(house.component("datetime", "x", subtype="datetime"))
    now = datetime(2026, 1, 1, tzinfo=UTC)

    assert house.cleaned(form, {"x": "2026-01-01T10:00"}, now=now) == {
        "x": {"$t": "dateTime", "v": "2026-01-01T10:00:00Z"}
    }


def test_answers_of_one_form_leave_no_trace_in_the_next(house):
    form = house.build(
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [house.component("taglist", "t", valuesKey="v")],
        }
    )
    first = house.cleaned(form, {"l": [{"t": ["a"]}]}, {"v": ["a"]})

    first["l"][0]["t"].append("b")

    assert house.cleaned(form, {}) == {"l": []}
    assert house.cleaned(form, {"l": [{"t": ["a"]}]}, {"v": ["a"]}) == {"l": [{"t": ["a"]}]}


def test_the_error_names_fields_and_codes_and_never_an_answer(house):
    form = house.build(house.component("number", "x"))

    with pytest.raises(FormsError) as raised:
        house.cleaned(form, {"x": "13800138000 secret"})

    assert (type(raised.value), raised.value.code) == (BadAnswers, "bad_answers")
    assert str(raised.value) == "x: not_a_number"


def test_the_context_is_converted_only_where_it_is_read(house):
    form = house.build(house.component("number", "n", validate={"min": "=low"}))
    context = {"low": {"$t": "decimal", "v": "1.5"}, "other": object()}

    assert list(form.outer(context)) == ["low"]
    assert list(form.outer({"low": 1.5}).values()) == [None]


EVERY_KIND = {
    "textfield": {"validate": {"minLength": 1, "pattern": "a"}},
    "textarea": {"validate": {"minLength": "=number"}},
    "number": {"increment": 0.1, "validate": {"min": "=textfield"}},
    "datetime": {"subtype": "datetime", "disallowPassedDates": True, "timeInterval": 15},
    "checkbox": {"validate": {"required": True}},
    "checklist": {"valuesKey": "taglist"},
    "radio": {"values": [{"value": "a"}, {"value": 1}]},
    "select": {"valuesExpression": "=taglist"},
    "taglist": {"values": [{"value": "a"}, {"value": 1}]},
    "filepicker": {"multiple": "=checkbox"},
    "expression": {"expression": "=number + 1"},
}
HOSTILE = [
    None,
    True,
    0,
    -1,
    1.5,
    float("nan"),
    float("-inf"),
    10**40,
    1e308,
    "",
    "a",
    "\x00",
    "\ud800",
    "x" * 100_000,
    [],
    ["a", "a"],
    [[["a"]]],
    [None],
    {},
    {"a": {}},
    {"$t": []},
    {"$t": "decimal"},
    {"$t": "dateTime", "v": "9999-12-31T23:59:59-17:00"},
    b"bytes",
    (1, 2),
    object(),
    {1: 2},
]


@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize(
    "raw", HOSTILE, ids=[f"{n}-{type(raw).__name__}" for n, raw in enumerate(HOSTILE)]
)
def test_nothing_but_bad_answers_comes_of_hostile_input(house, kind, raw):
    form = house.build(*(house.component(name, name, **more) for name, more in EVERY_KIND.items()))

    try:
        outcome = [kind in house.cleaned(form, {"checkbox": True, kind: raw})]
    except BadAnswers as bad:
        outcome = [problem.code in CODES for found in bad.problems.values() for problem in found]
    rows = form.layout({kind: raw}, context={}, now=house.now)

    assert set(outcome) == {True}
    assert [widget.name for row in rows for widget in row.widgets] == list(EVERY_KIND)
