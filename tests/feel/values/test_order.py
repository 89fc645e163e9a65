from decimal import Decimal

import pytest

from feel import Range
from feel.values.order import comparable, compare, rank
from feel.values.parse import parse_temporal


def read(value):
    return parse_temporal(value[1:]) if isinstance(value, str) and value[0] == "@" else value


@pytest.mark.parametrize(
    ("left", "right", "order"),
    [
        (1, 2, -1),
        (2, Decimal("1.5"), 1),
        (Decimal("2.0"), 2, 0),
        ("a", "b", -1),
        ("B", "a", -1),
        ("@2020-01-01", "@2019-12-31", 1),
        ("@10:00:00", "@09:59:59.9", 1),
        ("@10:00:00", "@10:00:00.7", 0),
        ("@1969-12-31T23:59:59.5Z", "@1969-12-31T23:59:59Z", 0),
        ("@1969-12-31T23:59:59.5Z", "@1970-01-01T00:00:00Z", -1),
        ("@PT1.5S", "@PT1S", 1),
        ("@10:00:00Z", "@11:00:00+01:00", 0),
        ("@2020-01-01T00:00:00Z", "@2020-01-01T00:30:00+01:00", 1),
        ("@2020-07-01T12:00:00@Europe/Paris", "@2020-07-01T10:00:00Z", 0),
        ("@P1Y", "@P11M", 1),
        ("@P1D", "@PT24H", 0),
    ],
    ids=lambda part: str(part),
)
def test_two_of_a_kind_have_an_order(left, right, order):
    assert compare(read(left), read(right)) == order


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (1, "1"),
        (None, None),
        (True, False),
        ([], []),
        ({}, {}),
        (Range(1, 2), Range(1, 2)),
        ("@2020-01-01", "@2020-01-01T00:00:00"),
        ("@10:00:00", "@10:00:00Z"),
        ("@2020-01-01T00:00:00", "@2020-01-01T00:00:00Z"),
        ("@P1Y", "@P365D"),
        (1.5, 1.5),
    ],
    ids=lambda part: str(part),
)
def test_others_have_none(left, right):
    assert (comparable(read(left), read(right)), compare(read(left), read(right))) == (False, None)


def test_what_has_no_order_has_no_rank():
    assert [rank(True), rank([]), rank(5), rank(read("@P1Y"))] == [None, None, 5, 12]
