from decisions import Finding, TableRecord, evaluate
from feel import from_log
from tests.decisions.sample import data, decision, model, needs_input, outcome, table

TWO = {"a": "number", "b": "string"}


def date(text):
    return from_log({"$t": "date", "v": text})


def test_the_evaluation_is_recorded_with_inputs_rules_and_outputs():
    rules = [["< 5", '"x"', "a + 1"], ["-", "-", "0"]]

    found = outcome(table(TWO, {"o": "number"}, rules, policy="FIRST"), a=4, b="x")

    assert found.records == (
        TableRecord(table="t", inputs={"a": 4, "b": "x"}, matched=("r1",), outputs=[{"o": 5}]),
    )
    assert (found.value, found.inputs, found.outputs) == (5, {"a": 4, "b": "x"}, [{"o": 5}])


def test_an_input_may_be_any_expression_and_a_cell_too():
    rules = [["x + 1", "1"], ["? * 2 > 10", "2"], ["-", "3"]]
    logic = table({"sum(list)": ""}, {"o": ""}, rules, policy="FIRST")

    assert outcome(logic, list=[1, 2], x=2).value == 1
    assert outcome(logic, list=[1, 9], x=2).value == 2
    assert outcome(logic, list=[1], x=2).value == 3


def test_names_with_spaces_and_chinese_names_are_read():
    parts = (
        data("Applicant Age", "number"),
        data("投诉 级别", "string"),
        decision(
            table(
                {"Applicant Age": "number", "投诉 级别": "string"},
                {"结果": "string"},
                [[">= 18", '"紧急"', '"立即"'], ["-", "-", '"一般"']],
                policy="FIRST",
            ),
            needs=[needs_input("Applicant Age"), needs_input("投诉 级别")],
        ),
    )

    found = evaluate(model(*parts), "d", {"Applicant Age": 20, "投诉 级别": "紧急"})

    assert (found.value, found.problem) == ("立即", None)


def test_a_text_is_a_date_in_a_column_of_dates():
    rules = [['< "2026-01-01"', '"old"'], ["-", '"new"']]
    logic = table({"day": "date"}, {"o": ""}, rules, policy="FIRST")

    assert outcome(logic, day="2025-12-31").value == "old"
    assert outcome(logic, day=date("2025-12-31")).value == "old"
    assert outcome(logic, day="2026-01-01").value == "new"
    assert outcome(logic, day="2025-12-31").inputs == {"day": date("2025-12-31")}


def test_a_text_becomes_a_date_in_a_date_output():
    found = outcome(table({"a": ""}, {"o": "date"}, [["-", '"2026-01-01"']]), a=1)

    assert found.value == date("2026-01-01")


def test_an_input_of_another_type_is_null_and_a_problem():
    logic = table({"a": "number"}, {"o": ""}, [["null", '"none"'], ["> 1", '"some"']])

    found = outcome(logic, a="five")

    assert (found.value, found.inputs, found.problem) == ("none", {"a": None}, "decision_type")
    assert found.facts == {"line": 4, "element": "t", "expected": "number", "input": "a"}


def test_an_input_outside_the_input_values_is_null_and_a_problem():
    logic = table({"a": ""}, {"o": ""}, [["-", "1"]], values={"a": '"x","y"'})

    assert outcome(logic, a="x").problem is None
    assert (outcome(logic, a="z").inputs, outcome(logic, a="z").problem) == (
        {"a": None},
        "decision_type",
    )


def test_an_output_of_another_type_or_value_is_null_and_a_problem():
    typed = table({"a": ""}, {"o": "number"}, [["-", "a"]])
    listed = table({"a": ""}, {"o": ""}, [["-", "a"]], values={"o": '"x","y"'})

    assert [outcome(typed, a=v).problem for v in (1, "x", None)] == [None, "decision_type", None]
    assert [outcome(listed, a=v).value for v in ("x", "z")] == ["x", None]


def test_a_list_of_one_is_taken_as_its_item_and_a_date_as_its_midnight():
    number = table({"a": "number"}, {"o": ""}, [["5", "true"], ["-", "false"]], policy="FIRST")
    moment = table({"a": "dateTime"}, {"o": ""}, [["-", "a"]])

    assert outcome(number, a=[5]).value is True
    assert outcome(moment, a=date("2026-01-01")).inputs == {
        "a": from_log({"$t": "dateTime", "v": "2026-01-01T00:00:00Z"})
    }


def test_an_empty_output_entry_is_null_and_no_problem():
    found = outcome(table({"a": ""}, {"o": ""}, [["-", ""]]), a=1)

    assert (found.value, found.matched, found.problem) == (None, ("r1",), None)


def test_null_matches_a_dash_and_null_but_no_comparison():
    rules = [["< 5", '"less"'], ["null", '"null"'], ["-", '"any"']]
    logic = table({"a": ""}, {"o": ""}, rules, policy="COLLECT")

    assert outcome(logic, a=None).value == ["null", "any"]


def test_a_fault_in_an_output_is_a_warning_with_its_place():
    found = outcome(table({"a": ""}, {"o": ""}, [["-", "a / 0"]]), a=1)

    assert found.warnings == (
        Finding(
            code="feel_warning",
            severity="warning",
            line=6,
            element_id="r1",
            facts={
                "reason": "division_by_zero",
                "position": 2,
                "detail": found.warnings[0].facts["detail"],
                "text": "a / 0",
            },
        ),
    )


def test_cells_with_the_same_text_are_tested_once():
    cells = [["x > 0", str(n)] for n in range(5)]
    found = model(decision(table({"a": ""}, {"o": ""}, cells, policy="COLLECT"))).tables[0].table

    assert {condition[1] for row in found.conditions for condition in row} == {0}


def test_an_input_may_be_typed_as_a_context():
    types = '<itemDefinition name="tP"><itemComponent name="n"/></itemDefinition>'
    logic = table({"p": "tP"}, {"o": ""}, [['"x", p', "1"], ["-", "2"]], policy="FIRST")

    assert evaluate(model(types, decision(logic)), "d", {"p": {"n": 1}}).value == 1
