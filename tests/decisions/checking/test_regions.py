from decimal import Decimal

import pytest

from decisions.checking.regions import NULL, Region, column_of
from decisions.item_types import ANY, BOOLEAN
from tests.decisions.sample import decision, model, table


def column(kind, *cells, allowed=None, text="x", variable=ANY):
    values = {text: allowed} if allowed else {}
    rules = [[cell, "1"] for cell in cells]
    found = model(decision(table({text: kind}, {"o": ""}, rules, values=values)))
    return column_of(found.tables[0].table.inputs[0], variable, cells)


def texts(found):
    return [region.text for region in found.regions]


def taken(found, rule):
    return [r.text for n, r in enumerate(found.regions) if found.must[rule] >> n & 1]


def test_numbers_are_cut_at_below_and_above_each_value():
    found = column("number", "< 5", "[5..7.5)")

    assert found.regions == (
        Region("< 5", None, Decimal(5)),
        Region("5", Decimal(5), Decimal(5)),
        Region("(5..7.5)", Decimal(5), Decimal("7.5")),
        Region("7.5", Decimal("7.5"), Decimal("7.5")),
        Region("> 7.5", Decimal("7.5"), None),
        NULL,
    )
    assert (taken(found, 0), taken(found, 1)) == (["< 5"], ["5", "(5..7.5)"])


def test_a_span_between_neighbouring_whole_numbers_is_marked():
    found = column("number", "<= 5", ">= 6")

    assert [r.text for r in found.regions if r.is_between_integers] == ["(5..6)"]


def test_integers_have_no_such_span():
    assert texts(column("integer", "<= 5", ">= 6")) == ["< 5", "5", "6", "> 6", "null"]


def test_texts_are_those_mentioned_and_all_others():
    found = column("string", '"b", "a"', 'not("a")')

    assert texts(found) == ['"a"', '"b"', "…", "null"]
    assert (taken(found, 0), taken(found, 1)) == (['"a"', '"b"'], ['"b"', "…", "null"])


def test_booleans_are_two():
    found = column("boolean", "true", "not(true)")

    assert (texts(found), taken(found, 0)) == (["true", "false", "null"], ["true"])


def test_input_values_leave_only_what_they_allow():
    found = column("string", '"a"', allowed='"a","b"')

    assert texts(found) == ['"a"', '"b"', "null"]


def test_the_kind_of_an_untyped_column_is_guessed_from_its_cells():
    assert texts(column("", "1")) == ["< 1", "1", "> 1", "null"]
    assert texts(column("", "1", '"a"')) == ["*", "null"]


def test_the_type_of_the_variable_stands_in_for_a_missing_one():
    assert texts(column("", "-", variable=BOOLEAN)) == ["true", "false", "null"]


def test_a_dash_takes_everything_and_null_only_null():
    found = column("number", "-", "", "null")

    assert (found.must[0], found.must[1], found.must[2]) == (
        found.everything,
        found.everything,
        found.null,
    )


@pytest.mark.parametrize(
    ("kind", "cell"),
    [("number", "x + 1"), ("string", '< "a"'), ("number", '"a"'), ("date", '"2026-01-01"')],
    ids=["an expression", "an order of texts", "another type", "a date"],
)
def test_a_cell_that_is_not_understood_surely_takes_nothing_and_could_take_all(kind, cell):
    found = column(kind, cell)

    assert (found.must[0], found.may[0]) == (0, found.everything)


def test_a_negated_comparison_is_unsure_about_null_only():
    found = column("number", "not(< 5)")

    assert (found.must[0], found.may[0]) == (0b0110, 0b1110)


def test_only_variables_and_booleans_are_whole():
    plain = column("number", "1")
    computed = column("number", "1", text="x + 1")

    assert plain.regions == computed.regions
    assert column("boolean", "true", text="x > 1").is_whole
