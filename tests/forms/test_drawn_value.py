from datetime import UTC, datetime

import pytest

from forms.drawn_value import texts_of


def only(form, values=None, context=None, now=None):
    ((row,),) = [form.layout(values or {}, context=context or {}, now=now)]
    return row.widgets[0]


@pytest.mark.parametrize(
    ("subtype", "given", "with_now", "without"),
    [
        ("date", {"$t": "date", "v": "2026-11-21"}, "2026-11-21", "2026-11-21"),
        ("date", "2026-11-21", "2026-11-21", "2026-11-21"),
        ("time", {"$t": "time", "v": "10:00:00+08:00"}, "02:00", "10:00"),
        (
            "datetime",
            {"$t": "dateTime", "v": "2026-11-21T10:00:00+08:00"},
            "2026-11-21T02:00",
            "2026-11-21T10:00",
        ),
        ("datetime", {"$t": "dateTime", "v": "broken"}, "broken", "broken"),
        ("datetime", "soon", "soon", "soon"),
        ("datetime", None, "", ""),
        ("datetime", {"$ref": 1}, "", ""),
    ],
    ids=["date", "raw-date", "time", "moment", "broken", "typed", "null", "reference"],
)
def test_moments_are_told_as_inputs_want_them(house, subtype, given, with_now, without):
    form = house.build(house.component("datetime", "x", subtype=subtype))
    now = datetime(2026, 11, 21, tzinfo=UTC)

    assert only(form, {"x": given}, now=now).text == with_now
    assert only(form, {"x": given}).text == without


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (3, "3"),
        ({"$t": "decimal", "v": "1.5"}, "1.5"),
        (None, ""),
        ("x", "x"),
        ([1], ""),
        (1.5, "1.5"),
    ],
)
def test_numbers_are_told_in_digits(house, given, text):
    assert only(house.build(house.component("number", "x")), {"x": given}).text == text


def test_lists_are_told_item_by_item(house):
    form = house.build(house.component("filepicker", "x", multiple=True, accept=".pdf"))

    found = only(form, {"x": ["a", "b"]})

    assert (found.texts, found.text, found.attributes) == (
        ("a", "b"),
        "",
        {"multiple": True, "accept": ".pdf"},
    )
    assert texts_of("a") == ()


@pytest.mark.parametrize(
    "table",
    [
        {"dataSource": "=rows", "columns": [{"key": "a", "label": "甲"}, {"key": "b"}]},
        {
            "dataSource": "rows",
            "columnsExpression": '=[{key: "a", label: "甲"}, {key: "b", label: "b"}]',
        },
    ],
    ids=["expression", "name"],
)
def test_tables_have_a_head_and_a_body(house, table):
    form = house.build({"type": "table", "id": "T", "rowCount": 5, **table})
    context = {"rows": [{"a": 1, "b": {"$t": "date", "v": "2026-11-21"}}, {"a": None}, 7]}

    found = only(form, context=context).attributes

    assert (found["head"], found["body"], found["rowCount"]) == (
        ["甲", "b"],
        [["1", "2026-11-21"], ["", ""], ["", ""]],
        5,
    )


def test_values_put_into_html_are_escaped_and_the_owners_words_are_not(house):
    form = house.build({"type": "html", "id": "H", "content": "<b>{{name}}</b>"})

    found = only(form, context={"name": "<script>"})

    assert found.attributes == {"content": "<b>&lt;script&gt;</b>"}


def test_other_properties_are_evaluated_under_their_names(house):
    form = house.build(
        {
            "type": "image",
            "id": "I",
            "source": '="/files/" + id',
            "alt": "照片 {{id}}",
            "properties": {"alt_en": "Photo {{id}}"},
        }
    )

    assert only(form, context={"id": "7"}).attributes == {
        "source": "/files/7",
        "alt": "照片 7",
        "alt_en": "Photo 7",
    }
