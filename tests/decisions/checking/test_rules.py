import pytest

from decisions import Finding
from decisions.checking.grid import grid_of
from decisions.checking.rules import MAX_FINDINGS, overlaps, unreachable
from tests.decisions.sample import decision, model, table


def grid(*rules, policy="UNIQUE", inputs=None, values=None):
    inputs = inputs or {"a": "number", "b": "string"}
    logic = table(inputs, {"o": ""}, rules, policy=policy, values=values)
    return grid_of(model(decision(logic)).tables[0].table, {})


def pairs(findings):
    return [tuple(finding.facts["numbers"]) for finding in findings]


def test_an_overlap_names_both_rules_its_line_and_an_example():
    found = list(overlaps(grid(["< 10", '"x"', "1"], ["[5..20]", "-", "2"])))

    assert found == [
        Finding(
            code="rules_overlap",
            severity="error",
            line=8,
            element_id="r2",
            facts={
                "table": "t",
                "rules": ["r1", "r2"],
                "numbers": [1, 2],
                "example": {"a": "5", "b": '"x"'},
            },
        )
    ]


DISJOINT = {
    "numbers apart": (["< 5", "-", "1"], [">= 5", "-", "2"]),
    "texts apart": (["-", '"x"', "1"], ["-", '"y","z"', "2"]),
    "a text and its negation": (["-", '"x"', "1"], ["-", 'not("x")', "2"]),
    "null and a number": (["null", "-", "1"], ["5", "-", "2"]),
    "an expression": (["x + 1", "-", "1"], ["5", "-", "2"]),
    "an expression on both sides": (["x + 1", "-", "1"], ["x + 1", "-", "2"]),
    "a comparison of texts": (["-", '< "x"', "1"], ["-", '"a"', "2"]),
}


@pytest.mark.parametrize("rules", DISJOINT.values(), ids=list(DISJOINT))
def test_rules_apart_or_unknown_do_not_overlap(rules):
    assert list(overlaps(grid(*rules))) == []


def test_two_dashes_overlap_with_everything():
    assert pairs(overlaps(grid(["-", "-", "1"], ["5", '"x"', "2"]))) == [(1, 2)]


def test_inputs_that_depend_on_each_other_overlap_only_where_one_rule_holds_the_other():
    inputs = {"a": "number", "a + 1": "number"}

    assert pairs(overlaps(grid(["1", "-", "1"], ["-", "9", "2"], inputs=inputs))) == []
    assert pairs(overlaps(grid(["1", "-", "1"], ["1", "-", "2"], inputs=inputs))) == [(1, 2)]
    assert pairs(overlaps(grid(["1", "2", "1"], ["-", "2", "2"], inputs=inputs))) == [(1, 2)]


def test_an_input_of_few_values_overlaps_only_where_one_cell_holds_the_other():
    inputs = {"modulo(a, 2)": "number", "b": "string"}

    assert pairs(overlaps(grid(["< 2", "-", "1"], ["> 0", "-", "2"], inputs=inputs))) == []
    assert pairs(overlaps(grid(["1", "-", "1"], ["> 0", "-", "2"], inputs=inputs))) == [(1, 2)]


def test_under_any_only_different_literals_are_an_overlap():
    same = grid(["-", "-", "1"], ["5", "-", "1"], policy="ANY")
    other = grid(["-", "-", "1"], ["5", "-", "2"], policy="ANY")
    unknown = grid(["-", "-", "a"], ["5", "-", "2"], policy="ANY")

    assert [pairs(overlaps(g)) for g in (same, other, unknown)] == [[], [(1, 2)], []]


@pytest.mark.parametrize("policy", ["FIRST", "RULE ORDER", "COLLECT"])
def test_other_policies_have_no_overlaps(policy):
    assert list(overlaps(grid(["-", "-", "1"], ["-", "-", "2"], policy=policy))) == []


def test_a_table_of_dashes_gives_no_flood():
    rules = [["-", "-", "1"]] * 30

    assert len(list(overlaps(grid(*rules)))) == MAX_FINDINGS


def test_a_rule_behind_a_dash_is_never_reached():
    found = list(unreachable(grid(["-", "-", "1"], ["5", "-", "2"], policy="FIRST")))

    assert found == [
        Finding(
            code="rule_unreachable",
            severity="warning",
            line=8,
            element_id="r2",
            facts={"table": "t", "rules": ["r1", "r2"], "numbers": [1, 2]},
        )
    ]


def test_a_rule_that_several_earlier_ones_cover_together_is_never_reached():
    rules = (["< 5", "-", "1"], [">= 5", "-", "2"], ["[1..9]", "-", "3"])

    assert pairs(unreachable(grid(*rules, policy="FIRST"))) == [(1, 3)]


REACHED = {
    "a default row after all values, since null reaches it": (
        ["< 5", "-", "1"],
        [">= 5", "-", "2"],
        ["-", "-", "3"],
    ),
    "a row behind one that is not understood": (["x + 1", "-", "1"], ["5", "-", "2"]),
    "a row that is not understood": (["< 5", "-", "1"], ["x + 1", "-", "2"]),
    "a corner left free": (["< 5", "-", "1"], ["-", '"x"', "2"], ["-", "-", "3"]),
}


@pytest.mark.parametrize("rules", REACHED.values(), ids=list(REACHED))
def test_a_rule_that_may_be_reached_is_not_reported(rules):
    assert list(unreachable(grid(*rules, policy="FIRST"))) == []


def test_only_first_has_rules_that_are_not_reached():
    assert list(unreachable(grid(["-", "-", "1"], ["5", "-", "2"], policy="UNIQUE"))) == []


def test_of_the_rules_before_it_the_one_that_covers_it_alone_is_named():
    rules = (["[1..3]", "-", "1"], ["-", '"x"', "2"], ["[2..9]", '"x"', "3"])

    assert pairs(unreachable(grid(*rules, policy="FIRST"))) == [(2, 3)]
