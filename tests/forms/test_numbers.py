from decimal import Decimal

import pytest

from forms.numbers import decimals, is_multiple, plain, shorten, to_number
from forms.problem import Mismatch


def test_a_float_counts_as_its_shortest_decimal():
    assert [to_number(raw) for raw in (0.1, 1e21, 2.50)] == [Decimal("0.1"), 10**21, Decimal("2.5")]


@pytest.mark.parametrize(
    ("number", "short"),
    [("5.00", 5), ("0E+3", 0), ("-0.0", 0), ("1E+3", 1000), ("1.20", Decimal("1.2"))],
)
def test_shorten_drops_needless_zeros(number, short):
    found = shorten(Decimal(number))

    assert (found, type(found)) == (short, type(short))


@pytest.mark.parametrize("number", ["1E+34", "1E-35", "1." + "1" * 34])
def test_beyond_34_digits_is_out_of_range(number):
    with pytest.raises(Mismatch) as raised:
        shorten(Decimal(number))

    assert raised.value.problem.code == "number_out_of_range"


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [(7, 0, "7"), (Decimal("1.25"), 2, "1.25"), (Decimal("1E-7"), 7, "0.0000001")],
)
def test_places_and_digits_are_told_without_exponent(number, places, text):
    assert (decimals(number), plain(number)) == (places, text)


@pytest.mark.parametrize(
    ("number", "step", "fits"),
    [
        (Decimal("0.3"), Decimal("0.1"), True),
        (Decimal("0.35"), Decimal("0.1"), False),
        (-6, 3, True),
        (10**33, Decimal("0.0000001"), True),
    ],
)
def test_multiples_are_exact(number, step, fits):
    assert is_multiple(number, step) is fits
