from decimal import Decimal

import pytest

from decisions.quick_tests import quick_test
from feel import compile_unary_tests

CELLS = [
    "5",
    "-5",
    "0.5",
    "<5",
    "<=5",
    ">5",
    ">=5",
    "[1..5]",
    "(1..5)",
    "[1..5)",
    "1, >5",
    "not(5)",
    "not(<5, 7)",
    '"a"',
    '"a","b"',
    'not("a")',
    "true",
    "not(true)",
    "true, false",
]
VALUES = [
    -5,
    0,
    Decimal("0.5"),
    1,
    4,
    Decimal("4.99"),
    5,
    Decimal("5.0"),
    6,
    7,
    "a",
    "c",
    True,
    False,
]


@pytest.mark.parametrize("cell", CELLS)
def test_a_quick_answer_is_the_one_of_feel(cell):
    quick, slow = quick_test(cell), compile_unary_tests(cell)
    assert quick is not None

    answers = [(value, quick(value)) for value in VALUES]

    given = [(value, answer) for value, answer in answers if answer is not None]
    assert given == [(value, slow.evaluate(value, {}).value) for value, _ in given]
    assert len(given) >= 2


@pytest.mark.parametrize("cell", ["x", "null", '5, "a"', '< "a"', "5, null", '"a", null', "1" * 35])
def test_other_cells_have_no_short_cut(cell):
    assert quick_test(cell) is None


@pytest.mark.parametrize(
    ("cell", "value"), [("5", "5"), ("5", None), ("5", True), ('"a"', 5), ("true", 1)], ids=repr
)
def test_a_value_of_another_kind_is_left_to_feel(cell, value):
    quick = quick_test(cell)

    assert quick is not None
    assert quick(value) is None
