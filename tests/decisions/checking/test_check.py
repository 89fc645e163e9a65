from decimal import Decimal
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from decisions import evaluate
from tests.decisions.sample import data, decision, literal, model, table

NUMBERS = (-1, 0, Decimal("0.5"), 1, Decimal("1.5"), 2, 3, None)
TEXTS = ("x", "y", "z", None)
FLAGS = (True, False, None)
INPUTS = {"n": "number", "s": "string", "b": "boolean"}

COMPARED = ("< 1", "<= 1", "> 1", ">= 2", "[0..2]", "(0..2)", "[1..2)", "not(< 1)")
LISTED = ("-", "0", "1", "0, 2", "not(1)", "null", "null, 1", "not(0, null)", "m")

number_cells = st.sampled_from((*COMPARED, *LISTED))
text_cells = st.sampled_from(["-", '"x"', '"y"', '"x","y"', 'not("x")', "null", '< "y"', "m"])
flag_cells = st.sampled_from(["-", "true", "false", "not(true)", "true, false", "m"])
rules = st.lists(st.tuples(number_cells, text_cells, flag_cells), min_size=1, max_size=5)


def hits(cells, policy):
    """Return the findings of a table and, for each combination of inputs, the rules that hit."""
    rows = [[*row, str(number)] for number, row in enumerate(cells, 1)]
    found = model(decision(table(INPUTS, {"o": ""}, rows, policy=policy)))
    answers = {}
    for n, s, b in product(NUMBERS, TEXTS, FLAGS):
        answer = evaluate(found, "d", {"n": n, "s": s, "b": b, "m": "never"})
        answers[n, s, b] = [int(rule[1:]) for rule in answer.matched]
    return found.check(), answers


def understood(row):
    return "m" not in row and "<" not in row[1]


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(rules)
def test_rules_overlap_exactly_where_both_match(cells):
    findings, answers = hits(cells, "UNIQUE")

    told = {tuple(f.facts["numbers"]) for f in findings if f.code == "rules_overlap"}
    seen = {
        (a, b)
        for matched in answers.values()
        for a, b in product(matched, matched)
        if a < b and understood(cells[a - 1]) and understood(cells[b - 1])
    }
    assert told == seen


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(rules)
def test_a_rule_that_is_called_unreachable_never_answers(cells):
    findings, answers = hits(cells, "FIRST")

    told = {f.facts["numbers"][1] for f in findings if f.code == "rule_unreachable"}
    assert told.isdisjoint({matched[0] for matched in answers.values() if matched})


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(rules)
def test_a_table_with_no_gap_told_always_answers_and_one_with_a_gap_does_not(cells):
    findings, answers = hits(cells, "FIRST")

    codes = {f.code for f in findings} & {"table_gap", "table_no_default"}
    open_inputs = [key for key, matched in answers.items() if None not in key and not matched]
    if not codes:
        assert open_inputs == []
    if "table_gap" in codes:
        assert open_inputs != []


def test_every_kind_of_finding_is_reached_from_the_model():
    rules = [["< 5", "1"], ["[1..9]", '"x"'], ["nobody", "1"]]
    found = model(
        data("a", "number"),
        decision(table({"a": "number"}, {"o": "number"}, rules), name="one"),
        decision(table({"a": ""}, {"o": ""}, [["-", "1"], ["5", "1"]], policy="FIRST"), name="two"),
        decision(literal("1 +"), name="three"),
    )

    assert sorted(f.code for f in found.check()) == [
        "feel_syntax",
        "name_unknown",
        "output_type",
        "rule_unreachable",
        "rules_overlap",
        "table_no_default",
    ]


def test_a_sound_table_has_no_findings():
    rules = [["< 5", "true", '"a"'], [">= 5", "-", '"b"'], ["-", "-", '"c"']]
    logic = table({"a": "number", "b": "boolean"}, {"o": "string"}, rules, policy="FIRST")

    assert model(data("a", "number"), data("b", "boolean"), decision(logic)).check() == []


def test_the_types_of_parameters_count_in_tables_of_knowledge_models():
    types = (
        '<itemDefinition name="tKind"><typeRef>string</typeRef>'
        '<allowedValues><text>"x","y"</text></allowedValues></itemDefinition>'
    )
    logic = table({"k": "string"}, {"o": ""}, [['"x"', "1"], ['"y"', "2"]])
    knowledge = (
        '<businessKnowledgeModel id="b" name="b"><encapsulatedLogic>'
        f'<formalParameter name="k" typeRef="tKind"/>{logic}'
        "</encapsulatedLogic></businessKnowledgeModel>"
    )

    assert model(types, knowledge).check() == []
