from decimal import Decimal, Overflow

import pytest

from feel.values.numbers import EXACT, WIDE, is_number, number_text, shortened


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (5, 5),
        (Decimal("5.00"), 5),
        (Decimal("-0"), 0),
        (Decimal("5.5"), Decimal("5.5")),
        (WIDE - 1, WIDE - 1),
        (WIDE, Decimal("1E+34")),
        (10**40 + 1, Decimal("1E+40")),
        (Decimal("1E+6000"), Decimal("1E+6000")),
    ],
)
def test_a_number_is_kept_as_an_integer_where_it_is_one(given, expected):
    found = shortened(given)

    assert (found, type(found)) == (expected, type(expected))


def test_a_number_has_a_largest_size():
    with pytest.raises(Overflow):
        shortened(10**6145)
    with pytest.raises(Overflow):
        EXACT.multiply(Decimal("1E6144"), 10)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1, True), (Decimal(1), True), (True, False), (1.0, False), ("1", False), (None, False)],
    ids=["int", "decimal", "boolean", "float", "text", "null"],
)
def test_numbers_are_integers_and_decimals(value, expected):
    assert is_number(value) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (-5, "-5"),
        (Decimal("1.50"), "1.5"),
        (Decimal("2.00"), "2"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-3"), "0.001"),
    ],
)
def test_a_number_is_written_without_exponent_and_needless_zeros(value, text):
    assert number_text(value) == text
