from decisions.run import Run
from tests.decisions.sample import decision, model, table

RULES = [["-", "1"]]


def clauses(**types):
    logic = table({"a + 0": types.get("a", "")}, {"o": types.get("o", "")}, RULES)
    found = model(decision(logic)).tables[0].table
    return found.inputs[0], found.outputs[0], found.rules[0]


def test_an_input_knows_its_text_its_names_and_its_type():
    found, _, _ = clauses(a="number")

    assert (found.text, found.label, found.reads, found.type_name) == (
        "a + 0",
        "a + 0",
        frozenset([("a",)]),
        "number",
    )


def test_an_input_is_evaluated_and_converted():
    found, _, _ = clauses(a="number")

    assert found.value({"a": 5}, Run()) == 5


def test_an_output_is_evaluated_and_converted():
    _, found, rule = clauses(o="number")

    assert found.value(rule.outputs[0].logic, rule.outputs[0].place, {}, Run()) == 1


def test_a_value_of_another_type_is_null_at_the_place_of_the_entry():
    _, found, rule = clauses(o="string")
    run = Run()

    value = found.value(rule.outputs[0].logic, rule.outputs[0].place, {}, run)

    facts = {"line": 6, "element": "r1", "expected": "string", "output": "o"}
    assert (value, run.problems) == (None, [("decision_type", facts)])
