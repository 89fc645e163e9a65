import pytest

from decisions import UnknownDecision
from tests.decisions.sample import data, decision, literal, model, needs_decision, table


def test_decisions_are_listed_by_id_in_file_order_with_their_kind():
    found = model(decision(literal("1"), name="b"), decision(literal("2"), name="a"))

    assert [(key, d.name, d.kind) for key, d in found.decisions.items()] == [
        ("b", "b", "literalExpression"),
        ("a", "a", "literalExpression"),
    ]


def test_a_decision_is_found_by_id_and_by_name():
    found = model(decision(literal("1"), name="the fee"))

    assert found.decision("the_fee") is found.decision("the fee")


@pytest.mark.parametrize("finder", ["decision", "service", "knowledge_model"])
def test_an_unknown_name_is_an_error_that_lists_the_known_ones(finder):
    found = model(decision(literal("1"), name="fee"))

    with pytest.raises(UnknownDecision) as caught:
        getattr(found, finder)("free")

    known = ["fee"] if finder == "decision" else []
    assert caught.value.facts == {"name": "free", "known": known}


def test_the_check_is_sorted_by_line():
    found = model(
        data("a", "number"),
        decision(table({"a": "number"}, {"o": ""}, [["5", "1"]]), name="late"),
        decision(literal("nobody"), name="later"),
        decision(literal("1 +"), name="latest"),
    )

    assert [(f.line, f.code) for f in found.check()] == [
        (4, "table_gap"),
        (9, "name_unknown"),
        (10, "feel_syntax"),
    ]


def test_variables_are_listed_by_element():
    found = model(data("x"), decision(literal("1")))

    assert (found.variable_names(), found.computed) == ({"i_x": "x", "d": "d"}, frozenset("d"))


def test_a_decision_reads_what_comes_from_outside_itself_and_through_others():
    found = model(
        data("a", "number"),
        decision(table({"a": ""}, {"o": ""}, [["case.limit", "fee"]]), name="first"),
        decision(literal("first + case.n"), name="d", needs=[needs_decision("first")]),
        decision(literal("other"), name="e"),
    )

    assert found.reads("d") == {("a",), ("case", "limit"), ("case", "n"), ("fee",)}


def test_names_bound_inside_are_not_from_outside():
    entry = "<contextEntry><variable name='x'/>{}</contextEntry><contextEntry>{}</contextEntry>"
    logic = f"<context>{entry.format(literal('a'), literal('x + b'))}</context>"

    assert model(decision(logic)).reads("d") == {("a",), ("b",)}
