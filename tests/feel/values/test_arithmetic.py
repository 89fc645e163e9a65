from decimal import Decimal

import pytest

from feel.values.arithmetic import calculate, floor_modulo, negate
from feel.values.parse import parse_temporal
from tests.feel.ask import a_frame


def read(value):
    return parse_temporal(value[1:]) if isinstance(value, str) and value[0] == "@" else value


PAIRS = [
    ("@2020-01-31", "+", "@P1M", "@2020-02-29"),
    ("@P1M", "+", "@2020-01-31", "@2020-02-29"),
    ("@2020-01-01", "+", "@PT36H", "@2020-01-02"),
    ("@2020-01-01", "-", "@PT1H", "@2019-12-31"),
    ("@2020-01-01T10:00:00Z", "+", "@P1DT1H", "@2020-01-02T11:00:00Z"),
    ("@PT1H", "+", "@2020-01-01T10:00:00", "@2020-01-01T11:00:00"),
    ("@2020-01-31T10:00:00", "-", "@P1M", "@2019-12-31T10:00:00"),
    ("@P1Y", "+", "@2020-02-29T00:00:00", "@2021-02-28T00:00:00"),
    ("@23:00:00", "+", "@PT2H", "@01:00:00"),
    ("@PT2H", "+", "@23:00:00Z", "@01:00:00Z"),
    ("@01:00:00", "-", "@PT2H", "@23:00:00"),
    ("@P1Y", "+", "@P2M", "@P1Y2M"),
    ("@P1D", "-", "@PT2H", "@PT22H"),
    ("@P1Y", "-", "@P2M", "@P10M"),
    ("@PT2H", "+", "@PT3H", "@PT5H"),
    ("@2020-01-02", "-", "@2020-01-01", "@P1D"),
    ("@2020-01-02T00:00:00Z", "-", "@2020-01-01T00:00:00+01:00", "@P1DT1H"),
    ("@2020-01-02", "-", "@2020-01-01T23:00:00Z", "@PT1H"),
    ("@2020-01-02T01:00:00Z", "-", "@2020-01-02", "@PT1H"),
    ("@10:00:00", "-", "@11:30:00", "@-PT1H30M"),
    ("@10:00:00Z", "-", "@11:00:00+02:00", "@PT1H"),
    ("@P1Y11M", "*", Decimal("-2.5"), "@-P4Y9M"),
    (2, "*", "@P1Y", "@P2Y"),
    ("@PT23H", "*", Decimal("2.5"), "@P2DT9H30M"),
    (Decimal("0.5"), "*", "@P1D", "@PT12H"),
    ("@P10Y11M", "/", Decimal("2.5"), "@P4Y4M"),
    ("@P1D", "/", 24, "@PT1H"),
    ("@P10Y", "/", "@P5Y", 2),
    ("@P1D", "/", "@PT5H", Decimal("4.8")),
    (7, "/", 2, Decimal("3.5")),
    (6, "/", 2, 3),
    (2, "**", 10, 1024),
    (5, "**", -2, Decimal("0.04")),
    (0, "**", 0, 1),
    (Decimal("0.0"), "**", 0, 1),
    (4, "**", Decimal("0.5"), 2),
    ("a", "+", "b", "ab"),
]
NONE = [
    (1, "+", "a", "type_mismatch"),
    ("@P1Y", "+", "@P1D", "type_mismatch"),
    ("@2020-01-01", "+", "@2020-01-01", "type_mismatch"),
    ("@P1D", "*", "@P1D", "type_mismatch"),
    ("@2020-01-01", "-", "@2020-01-01T00:00:00", "zone_missing"),
    ("@10:00:00", "-", "@10:00:00Z", "zone_missing"),
    ("@P1D", "/", 0, "division_by_zero"),
    ("@P1Y", "/", "@P0Y", "division_by_zero"),
    (1, "/", Decimal("0.0"), "division_by_zero"),
    ("@999999999-12-31", "+", "@P1D", "out_of_range"),
    ("@999999999-12-31", "+", "@P1M", "out_of_range"),
    ("@P999999999Y", "*", 10**6, "out_of_range"),
    ("@P999999999D", "*", Decimal("1E30"), "out_of_range"),
    (0, "**", -1, "out_of_range"),
    (-8, "**", Decimal("0.5"), "out_of_range"),
    (10, "**", 7000, "out_of_range"),
]


@pytest.mark.parametrize(
    ("left", "sign", "right", "expected"), PAIRS, ids=[f"{a} {s} {b}" for a, s, b, _ in PAIRS]
)
def test_kinds_that_go_together(left, sign, right, expected):
    frame = a_frame()

    found = calculate(frame, sign, read(left), read(right), 0)

    assert (found, type(found)) == (read(expected), type(read(expected)))
    assert frame.result(None).warnings == ()


@pytest.mark.parametrize(
    ("left", "sign", "right", "code"), NONE, ids=[f"{a} {s} {b}" for a, s, b, _ in NONE]
)
def test_kinds_and_amounts_that_do_not(left, sign, right, code):
    frame = a_frame()

    assert calculate(frame, sign, read(left), read(right), 3) is None
    assert [warning[:2] for warning in frame.result(None).warnings] == [(code, 3)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(5, -5), (Decimal("1.5"), Decimal("-1.5")), ("@P1D", "@-P1D"), ("@-P1Y", "@P1Y"), (True, None),
     ("a", None), ("@2020-01-01", None), (None, None)],
)  # fmt: skip
def test_numbers_and_durations_have_an_opposite(value, expected):
    assert negate(a_frame(), read(value), 0) == read(expected)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (7, 3, 1),
        (-7, 3, 2),
        (7, -3, -2),
        (Decimal("-10.5"), 3, Decimal("1.5")),
        (Decimal("10.5"), -3, Decimal("-1.5")),
        (Decimal("6.0"), 3, 0),
        (Decimal("1E6000"), 7, 1),
    ],
)
def test_the_rest_of_a_division_has_the_sign_of_the_divisor(left, right, expected):
    assert floor_modulo(left, right) == expected
