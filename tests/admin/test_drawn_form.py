import pytest

import forms
from admin.drawn_form import (
    as_problems,
    condition,
    element_id,
    homeless,
    input_type,
    is_demanded,
    is_drawn,
    label,
    placed,
    problem_text,
    problems_in,
)
from admin.words import Words
from forms import Problem, Row, Widget

ZH, EN = Words("zh"), Words("en")


def field(**given) -> Widget:
    return Widget(**{"kind": "textfield", "id": "x", "name": "x", **given})


@pytest.mark.parametrize(
    ("columns", "widths"),
    [([8, 8], [8, 8]), ([None], [16]), ([None, None], [8, 8]), ([10, None], [10, 6]),
     ([5, 6, 5], [5, 6, 5])],
    ids=["given", "alone", "shared", "rest", "three"],
)  # fmt: skip
def test_widgets_share_the_sixteen_columns(columns, widths):
    row = Row(tuple(field(columns=width) for width in columns))

    assert [width for _, width in placed(row)] == widths


@pytest.mark.parametrize(
    ("given", "is_asked"),
    [({"required": True}, True), ({}, False), ({"required": True, "conditional": True}, False),
     ({"required": True, "name": "lines[0].owner"}, False)],
    ids=["required", "optional", "conditional", "in_a_list"],
)  # fmt: skip
def test_the_browser_insists_only_on_what_is_always_wanted(given, is_asked):
    assert is_demanded(field(**given)) == is_asked


def test_what_answers_may_still_call_for_is_drawn():
    assert is_drawn(field(hidden=True, conditional=True))
    assert not is_drawn(field(hidden=True))
    assert placed(Row((field(hidden=True), field(name="y")))) == [(field(name="y"), 16)]


@pytest.mark.parametrize(
    ("widget", "zh", "en"),
    [
        (field(label="姓名", label_en="Name"), "姓名", "Name"),
        (
            field(kind="datetime", label_en="Time", attributes={"dateLabel": "联系时间"}),
            "联系时间",
            "Time",
        ),
        (field(), "x", "x"),
    ],
    ids=["plain", "date", "none"],
)
def test_a_label_is_in_the_readers_language(widget, zh, en):
    assert [label(widget, ZH), label(widget, EN)] == [zh, en]


def test_a_condition_that_a_whole_row_shares_is_told_once():
    named = {"conditional": True, "condition": "实名时填写", "condition_en": "If registered"}
    row = Row((field(**named), field(**named)))
    mixed = Row((field(**named), field()))

    assert [condition(row, ZH), condition(row, EN), condition(mixed, ZH)] == [
        "实名时填写",
        "If registered",
        "",
    ]


@pytest.mark.parametrize(
    ("kind", "attributes", "expected"),
    [
        ("datetime", {"subtype": "date"}, "date"),
        ("datetime", {"subtype": "time"}, "time"),
        ("datetime", {"subtype": "datetime"}, "datetime-local"),
        ("textfield", {"validationType": "email"}, "email"),
        ("textfield", {"validationType": "phone"}, "tel"),
        ("textfield", {}, "text"),
    ],
    ids=["date", "time", "both", "email", "phone", "text"],
)
def test_an_input_has_the_type_of_its_field(kind, attributes, expected):
    assert input_type(field(kind=kind, attributes=attributes)) == expected


def test_names_become_ids():
    assert element_id("lines[0].owner") == "f-lines-0-owner"


def test_problems_find_their_widgets_or_stand_alone():
    told = as_problems({"x": [{"code": "required"}], "y": [{"code": "unknown_field", "facts": {}}]})
    rows = (Row((Widget(kind="group", id="g", rows=(Row((field(problems=(told["x"][0],)),)),)),)),)

    assert told == {"x": [Problem("required")], "y": [Problem("unknown_field")]}
    assert [(widget.name, problem.code) for widget, problem in problems_in(rows)] == [
        ("x", "required")
    ]
    assert homeless(told, rows) == [Problem("unknown_field")]
    assert problem_text(told["x"][0], ZH) == forms_sentence("required")


def forms_sentence(code: str) -> str:
    assert code in forms.problem.CODES
    return "必填。"
