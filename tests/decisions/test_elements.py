import pytest

from decisions.elements import Variable
from decisions.item_types import ANY, NUMBER, STRING, FunctionOf
from decisions.place import Place


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [(NUMBER, NUMBER), (FunctionOf((NUMBER,), STRING), STRING)],
    ids=["a plain type", "a function type"],
)
def test_the_result_of_a_variable_is_its_type_or_what_its_function_gives(wanted, expected):
    assert Variable("v", wanted, "t", Place(1, "e")).result == expected


@pytest.mark.parametrize(
    ("wanted", "name", "expected"),
    [
        (FunctionOf((NUMBER,), STRING, ("a",)), "a", NUMBER),
        (FunctionOf((NUMBER,), STRING, ("a",)), "b", ANY),
        (NUMBER, "a", ANY),
    ],
    ids=["a parameter", "another name", "a plain type"],
)
def test_a_function_type_knows_its_parameters_by_name(wanted, name, expected):
    assert Variable("v", wanted, "t", Place(1, "e")).parameter(name) == expected
