from decimal import Decimal

import pytest

from feel.library.aggregates import total
from tests.feel.ask import codes, shown, table


@table(
    ("count([1, null, [2]])", "3"),
    ("count([])", "0"),
    ("count(5)", "1"),
    ("sum([1, 2.5])", "3.5"),
    ("sum(1, 2, 3)", "6"),
    ("sum([])", "null"),
    ("product([2, 3, 4])", "24"),
    ("product([])", "null"),
    ("mean([1, 2])", "1.5"),
    ("mean([])", "null"),
    ("median([8, 2, 5, 3, 4])", "4"),
    ("median([6, 1, 2, 3])", "2.5"),
    ("median([])", "null"),
    ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
    ("mode([6, 3, 9, 6, 6])", "[6]"),
    ("mode([6, 1, 9, 6, 1.0])", "[1, 6]"),
    ("mode([])", "[]"),
    ("min([3, 1, 2])", "1"),
    ('max("a", "c", "b")', '"c"'),
    ('max([@"2020-01-01", @"2021-01-01"])', "2021-01-01"),
    ("min([])", "null"),
    ("all([true, true])", "true"),
    ("all([])", "true"),
    ("all([true, null])", "null"),
    ("all([false, null])", "false"),
    ("any([])", "false"),
    ("any([null, true])", "true"),
    ("any(null, false)", "null"),
    ("any(true)", "true"),
    ("not(false)", "true"),
    ("not(null)", "null"),
)
def test_a_list_gives_one_value(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("count(null)", "bad_arguments"),
        ('sum([1, "2"])', "bad_arguments"),
        ("sum([1, true])", "bad_arguments"),
        ("sum([1E6144, 9E6144, 9E6144])", "out_of_range"),
        ("product([1E6144, 10])", "out_of_range"),
        ("mean([1E6144, 9E6144])", "out_of_range"),
        ("mean([null])", "bad_arguments"),
        ("median([1E6144, 9.9E6144])", "out_of_range"),
        ("stddev([1])", "bad_arguments"),
        ("stddev([1E6144, 0])", "out_of_range"),
        ('min([1, "a"])', "not_comparable"),
        ("max([null, 1])", "not_comparable"),
        ("all([true, 5])", "bad_arguments"),
        ("sum()", "bad_arguments"),
    ],
)
def test_a_list_that_does_not_fit_gives_null(text, code):
    assert codes(text) == (None, [code])


def test_a_sum_rounds_as_repeated_addition_does():
    assert total([10**33, Decimal("0.04"), Decimal("0.04"), Decimal("0.04")]) == 10**33
