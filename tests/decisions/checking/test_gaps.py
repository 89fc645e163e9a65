import pytest

from decisions import Finding
from decisions.checking.gaps import gaps
from decisions.checking.grid import grid_of
from tests.decisions.sample import decision, model, table


def found(*rules, inputs=None, policy="UNIQUE", values=None, defaults=None, more=""):
    logic = table(
        inputs or {"a": "number"},
        {"o": ""},
        rules,
        policy=policy,
        values=values,
        defaults=defaults,
        more=more,
    )
    return list(gaps(grid_of(model(decision(logic)).tables[0].table, {})))


def gap(severity="warning", policy="UNIQUE", **example):
    return Finding(
        code="table_gap",
        severity=severity,
        line=3,
        element_id="t",
        facts={"table": "t", "policy": policy, "example": example},
    )


def test_a_number_without_a_rule_is_a_gap():
    assert found(["< 5", "1"], ["> 5", "2"]) == [gap(a="5")]


def test_a_text_that_no_rule_mentions_is_a_gap():
    assert found(['"x"', "1"], inputs={"a": "string"}) == [gap(a="…")]


def test_a_boolean_without_a_rule_is_a_gap_in_an_expression_too():
    assert found(["true", "1"], inputs={"n > 5": "boolean"}) == [gap(**{"n > 5": "false"})]


def test_a_missing_combination_is_a_gap():
    inputs = {"a": "boolean", "b": "boolean"}

    assert found(["true", "-", "1"], ["-", "true", "2"], inputs=inputs) == [
        gap(a="false", b="false")
    ]


def test_a_gap_between_whole_numbers_is_only_worth_a_look():
    assert found(["<= 5", "1"], [">= 6", "2"]) == [gap("info", a="(5..6)")]
    assert found(["<= 5", "1"], [">= 6", "2"], inputs={"a": "integer"}) == []


COMPLETE = {
    "a default row": (["< 5", "1"], ["-", "2"]),
    "all numbers": (["< 5", "1"], [">= 5", "2"]),
    "a value and its negation": (["5", "1"], ["not(5)", "2"]),
}


@pytest.mark.parametrize("rules", COMPLETE.values(), ids=list(COMPLETE))
def test_a_complete_table_has_none(rules):
    assert found(*rules) == []


def test_input_values_end_the_list_of_texts():
    rules = ['"x"', "1"], ['"y"', "2"]

    assert found(*rules, inputs={"a": "string"}, values={"a": '"x","y"'}) == []


@pytest.mark.parametrize(
    ("rules", "inputs"),
    [
        ([["x + 1", "1"]], {"a": "number"}),
        ([["0", "1"], ["> 0", "2"]], {"count(a)": "number"}),
        ([["< 5", "< 9", "1"]], {"a": "number", "a + 1": "number"}),
        ([['"2026-01-01"', "1"]], {"a": "date"}),
    ],
    ids=["an unknown cell", "an expression of few values", "tangled inputs", "dates"],
)
def test_where_it_cannot_be_told_only_the_missing_default_is_reported(rules, inputs):
    assert found(*rules, inputs=inputs) == [
        Finding(
            code="table_no_default",
            severity="warning",
            line=3,
            element_id="t",
            facts={"table": "t", "policy": "UNIQUE"},
        )
    ]


def test_default_output_entries_answer_for_every_gap():
    assert found(["5", "1"], defaults={"o": "0"}) == []


@pytest.mark.parametrize(
    ("policy", "more", "expected"),
    [
        ("FIRST", "", [gap(policy="FIRST", a="< 5")]),
        ("RULE ORDER", "", [gap(policy="RULE ORDER", a="< 5")]),
        ("COLLECT", "", []),
        ("COLLECT", 'aggregation="COUNT"', []),
        ("COLLECT", 'aggregation="SUM"', [gap(policy="COLLECT", a="< 5")]),
    ],
    ids=["first", "rule order", "collect", "count", "sum"],
)
def test_only_tables_that_would_answer_null_have_gaps(policy, more, expected):
    assert found(["5", "1"], policy=policy, more=more) == expected
