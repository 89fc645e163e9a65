import pytest

from decisions import evaluate
from tests.decisions.sample import data, decision, literal, model, outcome

NESTED = literal("1")
for _ in range(40):
    NESTED = f"<list>{NESTED}</list>"
BROKEN = {
    "no logic": ("", "logic_missing"),
    "an element of a later version": ("<oracle/>", "unsupported_element"),
    "too many boxes": (NESTED, "too_deep"),
    "a row of another width": (
        f'<relation><column name="a"/><row>{literal("1")}{literal("2")}</row></relation>',
        "relation_width",
    ),
    "a binding without a parameter": (
        f"<invocation>{literal('f')}<binding>{literal('1')}</binding></invocation>",
        "binding_without_parameter",
    ),
    "a condition without else": (
        f"<conditional><if>{literal('false')}</if><then>{literal('1')}</then></conditional>",
        "logic_missing",
    ),
}


@pytest.mark.parametrize(("logic", "code"), BROKEN.values(), ids=list(BROKEN))
def test_what_cannot_be_compiled_is_a_finding_and_a_problem(logic, code):
    found = model(decision(logic))

    assert [(f.code, f.severity) for f in found.check()] == [(code, "error")]
    assert evaluate(found, "d", {"f": None}).problem in ("decision_broken", None)


def test_a_function_in_another_language_is_a_finding():
    logic = f'<functionDefinition kind="Java">{literal("x")}</functionDefinition>'

    assert [f.code for f in model(decision(logic)).check()] == ["function_kind"]


def test_a_type_on_a_boxed_expression_converts_its_value():
    assert outcome(literal("[5]", "number")).value == 5
    assert outcome(literal('"five"', "number")).problem == "decision_type"


def test_a_type_on_a_context_entry_converts_its_value():
    variable = '<variable name="n" typeRef="number"/>'
    entry = f"<contextEntry>{variable}{literal('[5]')}</contextEntry>"

    assert outcome(f"<context>{entry}</context>").value == {"n": 5}


def test_descriptions_and_extensions_are_no_logic():
    logic = f"<description>why</description><extensionElements/>{literal('1')}"

    assert outcome(logic).value == 1


def test_a_filter_may_read_entries_of_its_items_without_a_finding():
    match = f"<match>{literal('price > 5')}</match>"
    logic = f"<filter><in>{literal('list')}</in>{match}</filter>"

    assert model(data("list"), decision(logic)).check() == []


def test_a_literal_of_several_expressions_is_a_list():
    assert outcome(literal("a, a + 1"), a=1).value == [1, 2]
