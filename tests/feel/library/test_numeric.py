from decimal import Decimal

import pytest

from feel.library.numeric import rounded
from tests.feel.ask import codes, shown, table


@table(
    ("decimal(1/3, 2)", "0.33"),
    ("decimal(1.5, 0)", "2"),
    ("decimal(2.5, 0)", "2"),
    ("decimal(1/3, 2.9)", "0.33"),
    ("decimal(1234, -2)", "1200"),
    ("floor(-1.5)", "-2"),
    ("floor(1.56, 1)", "1.5"),
    ("ceiling(1.5)", "2"),
    ("ceiling(-1.56, 1)", "-1.5"),
    ("round up(5.5, 0)", "6"),
    ("round up(-5.2, 0)", "-6"),
    ("round down(-5.9, 0)", "-5"),
    ("round half up(-5.5, 0)", "-6"),
    ("round half up(1.125, 2)", "1.13"),
    ("round half down(5.5, 0)", "5"),
    ("round half down(-5.6, 0)", "-6"),
    ("round half up(5.5, 6176)", "5.5"),
    ("round half up(5.5, -3)", "0"),
    ("abs(-5)", "5"),
    ("abs(-5.5)", "5.5"),
    ('abs(@"-P1D")', "P1D"),
    ('abs(@"-P1Y")', "P1Y"),
    ("modulo(12, 5)", "2"),
    ("modulo(-12, 5)", "3"),
    ("modulo(12, -5)", "-3"),
    ("modulo(10.1, 4.5)", "1.1"),
    ("modulo(-10.1, 4.5)", "3.4"),
    ("modulo(10.1, -4.5)", "-3.4"),
    ("sqrt(16)", "4"),
    ("sqrt(2)", "1.414213562373095048801688724209698"),
    ("log(1)", "0"),
    ("log(10)", "2.302585092994045684017991454684364"),
    ("exp(0)", "1"),
    ("exp(1)", "2.718281828459045235360287471352662"),
    ("odd(-3)", "true"),
    ("odd(2.0)", "false"),
    ("even(0)", "true"),
    ("even(-3)", "false"),
)
def test_numbers_are_worked_on(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("decimal(1, null)", "bad_arguments"),
        ('floor("1")', "bad_arguments"),
        ("round up(1, 6177)", "bad_arguments"),
        ("round up(1, -6112)", "bad_arguments"),
        ("abs(true)", "bad_arguments"),
        ('abs("-1")', "bad_arguments"),
        ("modulo(1, 0)", "division_by_zero"),
        ("sqrt(-1)", "out_of_range"),
        ("log(0)", "out_of_range"),
        ("exp(99999)", "out_of_range"),
        ("odd(2.5)", "bad_arguments"),
        ("even(null)", "bad_arguments"),
    ],
)
def test_what_has_no_answer_is_null(text, code):
    assert codes(text) == (None, [code])


def test_a_number_with_few_digits_stays_as_it_is():
    number = Decimal("1.10")

    assert rounded(number, 5, "ROUND_UP") is number
