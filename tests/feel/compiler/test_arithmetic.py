import pytest

from tests.feel.ask import codes, shown, table


@table(
    ("a + b * c - d", "5"),
    ("a / b", "0.5"),
    ("b ** c ** b", "64"),
    ("-a", "-1"),
    ("-(-a)", "1"),
    ("w * w", "9" * 33 + "8" + "0" * 34),
    ("w + 1", "10000000000000000000000000000000000"),
    ("w + 2 - 2 - w", "-1"),
    ("0.1 + 0.2", "0.3"),
    ("10 / 4 * 2", "5"),
    ("1 / 3 * 3", "0.9999999999999999999999999999999999"),
    ('"a" + "b" + s', '"abc"'),
    ('@"2020-01-31" + @"P1M" - @"P1D"', "2020-02-28"),
)
def test_signs_calculate_from_left_to_right(text, expected):
    assert shown(text, a=1, b=2, c=3, d=2, w=10**34 - 1, s="c") == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('1 + "a"', "type_mismatch"),
        ("x + 1", "type_mismatch"),
        ("true + true", "type_mismatch"),
        ("-true", "type_mismatch"),
        ('"a" - "b"', "type_mismatch"),
        ("1 / 0", "division_by_zero"),
        ("0 / 0", "division_by_zero"),
        ("1E6144 * 10", "out_of_range"),
        ('@"2020-01-01T00:00:00" - @"2020-01-01T00:00:00Z"', "zone_missing"),
    ],
    ids=["kinds", "null", "booleans", "minus", "text", "zero", "zeros", "overflow", "zone"],
)
def test_what_cannot_be_calculated_is_null_with_a_warning(text, code):
    assert codes(text, x=None) == (None, [code])
