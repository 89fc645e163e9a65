import pytest

from decisions import evaluate
from tests.decisions.sample import decision, model, table

GOOD = table({"a": ""}, {"o": ""}, [["-", "1"]])
BROKEN = {
    "an unknown policy": (GOOD.replace("UNIQUE", "LUCKY"), "hit_policy", 3),
    "an unknown aggregation": (
        table({"a": ""}, {"o": ""}, [["-", "1"]], policy="COLLECT", more='aggregation="AVG"'),
        "hit_policy",
        3,
    ),
    "an aggregation without collect": (
        table({"a": ""}, {"o": ""}, [["-", "1"]], more='aggregation="SUM"'),
        "hit_policy",
        3,
    ),
    "a cell that does not parse": (table({"a": ""}, {"o": ""}, [["< <", "1"]]), "feel_syntax", 6),
    "an output that does not parse": (
        table({"a": ""}, {"o": ""}, [["-", "1 +"]]),
        "feel_syntax",
        6,
    ),
    "an input that does not parse": (
        table({"a +": ""}, {"o": ""}, [["-", "1"]]),
        "feel_syntax",
        4,
    ),
    "a rule with a cell missing": (table({"a": ""}, {"o": ""}, [["1"]]), "rule_width", 6),
    "no output": (table({"a": ""}, {}, [["-"]]), "output_missing", 3),
    "two outputs without names": (
        table({"a": ""}, {"o": "", "": ""}, [["-", "1", "2"]]),
        "output_names",
        3,
    ),
    "a priority without output values": (
        table({"a": ""}, {"o": ""}, [["-", "1"]], policy="PRIORITY"),
        "output_values_missing",
        3,
    ),
    "a default that does not parse": (
        table({"a": ""}, {"o": ""}, [["-", "1"]], defaults={"o": "1 +"}),
        "feel_syntax",
        5,
    ),
}


@pytest.mark.parametrize(("logic", "code", "line"), BROKEN.values(), ids=list(BROKEN))
def test_a_table_that_is_not_whole_is_a_finding_and_never_answers(logic, code, line):
    found = model(decision(logic))

    assert [(f.code, f.severity, f.line) for f in found.check()] == [(code, "error", line)]
    assert evaluate(found, "d", {"a": 1}).problem == "decision_broken"


def test_a_single_output_without_a_name_is_named_for_the_decision():
    found = evaluate(model(decision(table({"a": ""}, {"": ""}, [["-", "1"]]))), "d", {"a": 1})

    assert (found.value, found.outputs) == (1, [{"d": 1}])


def test_rules_without_ids_are_numbered():
    logic = table({"a": ""}, {"o": ""}, [["-", "1"]]).replace('id="r1"', "")

    assert evaluate(model(decision(logic)), "d", {"a": 1}).matched == ("rule-1",)


def test_the_priority_may_come_from_the_type_of_the_output():
    types = (
        '<itemDefinition name="tSize"><typeRef>string</typeRef>'
        '<allowedValues><text>"high","low"</text></allowedValues></itemDefinition>'
    )
    rules = [["-", '"low"'], ["-", '"high"']]
    logic = table({"a": ""}, {"o": "tSize"}, rules, policy="PRIORITY")

    assert evaluate(model(types, decision(logic)), "d", {"a": 1}).value == "high"


def test_a_table_in_columns_reads_like_one_in_rows():
    logic = table({"a": ""}, {"o": ""}, [["-", "1"]], more='preferredOrientation="Rule-as-Column"')

    assert evaluate(model(decision(logic)), "d", {"a": 1}).value == 1


def test_an_output_entry_may_have_a_type():
    rules = [["1", "b"], ["2", "b"]]
    logic = table({"a": ""}, {"o": ""}, rules).replace(
        "<outputEntry", '<outputEntry typeRef="number"', 1
    )

    found = model(decision(logic))

    assert [evaluate(found, "d", {"a": a, "b": "x"}).value for a in (1, 2)] == [None, "x"]
