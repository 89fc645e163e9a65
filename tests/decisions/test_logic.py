from decisions.item_types import NUMBER
from decisions.logic import Broken, Literal, Typed
from decisions.place import Place
from decisions.run import Run
from feel import compile_expression

HERE = Place(3, "here")
A = Literal(compile_expression("a"), HERE)


def test_a_literal_has_the_value_of_its_text():
    assert A.evaluate({"a": 5}, Run()) == 5


def test_broken_logic_is_null_and_a_problem():
    run = Run()

    value = Broken("feel_syntax", HERE).evaluate({}, run)

    facts = {"line": 3, "element": "here", "reason": "feel_syntax"}
    assert (value, run.problems) == (None, [("decision_broken", facts)])


def test_typed_logic_converts_what_it_can():
    run = Run()

    values = [Typed(A, NUMBER, HERE, "number").evaluate({"a": a}, run) for a in (5, [5], None)]

    assert (values, run.problems) == ([5, 5, None], [])


def test_typed_logic_is_null_and_a_problem_where_it_cannot():
    run = Run()

    value = Typed(A, NUMBER, HERE, "number").evaluate({"a": "five"}, run)

    facts = {"line": 3, "element": "here", "expected": "number"}
    assert (value, run.problems) == (None, [("decision_type", facts)])
