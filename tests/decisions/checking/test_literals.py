import pytest

from decisions import Finding
from decisions.checking.literals import literals
from tests.decisions.sample import decision, model, table


def found(inputs, outputs, *rules, values=None, defaults=None):
    logic = table(inputs, outputs, rules, values=values, defaults=defaults)
    return list(literals(model(decision(logic)).tables[0].table))


def one(code, severity, column, expected, value, rule="r1", line=6, element="r1"):
    facts = {"rule": rule, "column": column, "expected": expected, "found": value}
    return [Finding(code=code, severity=severity, line=line, element_id=element, facts=facts)]


CASES = {
    "a text in a column of numbers": ("number", '"five"', "cell_type", "five"),
    "a number in a column of texts": ("string", "5", "cell_type", "5"),
    "a fraction in a column of integers": ("integer", "5.5", "cell_type", "5.5"),
    "a number in a range of texts": ("string", "[1..5]", "cell_type", "1"),
    "no date in a column of dates": ("date", '"soon"', "cell_type", "soon"),
}


@pytest.mark.parametrize(("kind", "cell", "code", "value"), CASES.values(), ids=list(CASES))
def test_a_literal_of_another_type_is_an_error(kind, cell, code, value):
    assert found({"a": kind}, {"o": ""}, [cell, "1"]) == one(code, "error", "a", kind, value)


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        ("number", "5"),
        ("number", "null"),
        ("string", '"a", "b"'),
        ("date", '"2026-01-01"'),
        ("", '"a", 5'),
        ("number", "x + 1"),
    ],
)
def test_literals_of_the_type_and_texts_not_understood_are_fine(kind, cell):
    assert found({"a": kind}, {"o": ""}, [cell, "1"]) == []


def test_a_literal_that_is_no_input_value_never_matches():
    values = {"a": '"x","y"'}

    assert found({"a": ""}, {"o": ""}, ['"z"', "1"], values=values) == one(
        "cell_not_allowed", "warning", "a", '"x","y"', "z"
    )
    assert found({"a": ""}, {"o": ""}, ['not("z")', "1"], values=values) == []


def test_an_output_of_another_type_is_an_error():
    assert found({"a": ""}, {"o": "number"}, ["-", '"x"']) == one(
        "output_type", "error", "o", "number", "x"
    )


def test_an_output_that_is_no_output_value_is_an_error():
    values = {"o": '"x","y"'}

    assert found({"a": ""}, {"o": "string"}, ["-", '"z"'], values=values) == one(
        "output_not_allowed", "error", "o", "string", "z"
    )


def test_a_default_is_an_output_too():
    assert found({"a": ""}, {"o": "number"}, defaults={"o": '"x"'}) == one(
        "output_type", "error", "o", "number", "x", rule="", line=5, element="t"
    )
