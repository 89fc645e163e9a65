import pytest

from decisions import Outcome, TableRecord, evaluate
from decisions.hit_policy import POLICIES
from tests.decisions.sample import decision, model, outcome, table

RULES = [["> 0", '"low"', "1"], ["> 10", '"high"', "2"], ["> 20", '"low"', "3"]]
VALUES = {"o": '"high","low"'}


def answer(policy, a, *, aggregation="", outputs=None, rules=None, defaults=None):
    logic = table(
        {"a": "number"},
        outputs or {"o": "string"},
        rules or [rule[:2] for rule in RULES],
        policy=policy,
        values=VALUES if outputs is None else None,
        defaults=defaults,
        more=f'aggregation="{aggregation}"' if aggregation else "",
    )
    return outcome(logic, a=a)


def short(found):
    return found.value, found.matched, found.problem


NUMBERS = {"outputs": {"o": "number"}, "rules": [[r[0], r[2]] for r in RULES]}
ANSWERS = {
    "unique, one": ("UNIQUE", 5, {}, ("low", ("r1",), None)),
    "unique, two": ("UNIQUE", 15, {}, (None, ("r1", "r2"), "decision_not_unique")),
    "unique, none": ("UNIQUE", 0, {}, (None, (), "decision_no_match")),
    "any, one": ("ANY", 5, {}, ("low", ("r1",), None)),
    "any, different": ("ANY", 15, {}, (None, ("r1", "r2"), "decision_not_unique")),
    "any, none": ("ANY", 0, {}, (None, (), "decision_no_match")),
    "first, several": ("FIRST", 25, {}, ("low", ("r1",), None)),
    "first, none": ("FIRST", 0, {}, (None, (), "decision_no_match")),
    "priority": ("PRIORITY", 25, {}, ("high", ("r2",), None)),
    "priority, none": ("PRIORITY", 0, {}, (None, (), "decision_no_match")),
    "rule order": ("RULE ORDER", 25, {}, (["low", "high", "low"], ("r1", "r2", "r3"), None)),
    "rule order, none": ("RULE ORDER", 0, {}, (None, (), "decision_no_match")),
    "output order": ("OUTPUT ORDER", 25, {}, (["high", "low", "low"], ("r2", "r1", "r3"), None)),
    "output order, none": ("OUTPUT ORDER", 0, {}, (None, (), "decision_no_match")),
    "collect": ("COLLECT", 15, {}, (["low", "high"], ("r1", "r2"), None)),
    "collect, none": ("COLLECT", 0, {}, ([], (), None)),
    "count": ("COLLECT", 15, {"aggregation": "COUNT"}, (2, ("r1", "r2"), None)),
    "count, none": ("COLLECT", 0, {"aggregation": "COUNT"}, (0, (), None)),
    "sum": ("COLLECT", 25, {"aggregation": "SUM", **NUMBERS}, (6, ("r1", "r2", "r3"), None)),
    "sum, none": ("COLLECT", 0, {"aggregation": "SUM", **NUMBERS}, (None, (), "decision_no_match")),
    "min": ("COLLECT", 25, {"aggregation": "MIN", **NUMBERS}, (1, ("r1", "r2", "r3"), None)),
    "max": ("COLLECT", 25, {"aggregation": "MAX", **NUMBERS}, (3, ("r1", "r2", "r3"), None)),
    "sum of texts": (
        "COLLECT",
        5,
        {"aggregation": "SUM"},
        (None, ("r1",), "decision_type"),
    ),
}


@pytest.mark.parametrize(("policy", "a", "more", "expected"), ANSWERS.values(), ids=list(ANSWERS))
def test_each_policy_chooses_and_reports_its_rules(policy, a, more, expected):
    assert short(answer(policy, a, **more)) == expected


@pytest.mark.parametrize(
    ("policy", "aggregation"),
    list(POLICIES),
    ids=[" ".join(filter(None, key)) for key in POLICIES],
)
def test_a_default_entry_answers_where_no_rule_matches(policy, aggregation):
    found = answer(policy, 0, aggregation=aggregation or "", defaults={"o": '"low"'})

    assert (found.value, found.matched, found.outputs, found.problem) == (
        "low",
        (),
        [{"o": "low"}],
        None,
    )


def test_any_accepts_several_rules_with_equal_outputs():
    found = answer("ANY", 15, rules=[["> 0", '"low"'], ["> 10", '"low"']])

    assert short(found) == ("low", ("r1", "r2"), None)


def test_several_outputs_give_a_context_in_every_policy():
    outputs = {"size": "string", "n": "number"}

    assert answer("FIRST", 5, outputs=outputs, rules=RULES).value == {"size": "low", "n": 1}
    assert answer("COLLECT", 15, outputs=outputs, rules=RULES).value == [
        {"size": "low", "n": 1},
        {"size": "high", "n": 2},
    ]


def test_priority_goes_by_the_leftmost_output_first_and_then_by_the_next():
    rules = [["-", '"b"', '"x"'], ["-", '"a"', '"y"'], ["-", '"a"', '"x"']]
    outputs, values = {"one": "", "two": ""}, {"one": '"a","b"', "two": '"x","y"'}
    priority = table({"i": ""}, outputs, rules, policy="PRIORITY", values=values)
    order = table({"i": ""}, outputs, rules, policy="OUTPUT ORDER", values=values)

    assert outcome(priority, i=1).matched == ("r3",)
    assert outcome(order, i=1).matched == ("r3", "r2", "r1")


def test_an_output_without_output_values_has_no_say_in_the_priority():
    rules = [["-", '"b"', '"x"'], ["-", '"a"', '"y"'], ["-", '"c"', '"x"']]
    outputs = {"one": "", "two": ""}
    order = table({"i": ""}, outputs, rules, policy="OUTPUT ORDER", values={"two": '"x","y"'})

    assert outcome(order, i=1).matched == ("r1", "r3", "r2")


def test_the_record_of_a_clash_names_the_rules():
    found = answer("UNIQUE", 15)

    facts = {"rules": ["r1", "r2"]}
    record = TableRecord(
        table="t",
        inputs={"a": 15},
        matched=("r1", "r2"),
        outputs=[],
        problem="decision_not_unique",
        facts=facts,
    )
    assert found == Outcome(
        value=None,
        matched=("r1", "r2"),
        inputs={"a": 15},
        outputs=[],
        warnings=found.warnings,
        problem="decision_not_unique",
        facts=facts,
        records=(record,),
    )


def test_an_empty_table_matches_nothing():
    found = evaluate(model(decision(table({"a": ""}, {"o": ""}, []))), "d", {"a": 1})

    assert short(found) == (None, (), "decision_no_match")
