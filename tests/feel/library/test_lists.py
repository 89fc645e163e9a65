import pytest

from feel.library.lists import distinct
from tests.feel.ask import a_frame, codes, shown, table


@table(
    ("list contains([1, null], null)", "true"),
    ("list contains([1, [2]], [2])", "true"),
    ('list contains([1, 2], "1")', "false"),
    ("index of([1, 2, 1.0], 1)", "[1, 3]"),
    ("index of([1, null], null)", "[2]"),
    ("sublist([1, 2, 3], 2)", "[2, 3]"),
    ("sublist([1, 2, 3], -2, 1)", "[2]"),
    ("append([1], 2, [3])", "[1, 2, [3]]"),
    ("append([1], null)", "[1, null]"),
    ("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]"),
    ("union([1, 2], [2, 3])", "[1, 2, 3]"),
    ('distinct values([1, 1.0, "1", [1], [1.0], {a: 1}, {a: 1}, null, null, true])',
     '[1, "1", [1], {a: 1}, null, true]'),
    ("reverse([1, 2, 3])", "[3, 2, 1]"),
    ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
    ("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
    ("remove([1, 2, 3], 2)", "[1, 3]"),
    ("remove([1, 2, 3], -1)", "[1, 2]"),
    ("list replace([2, 4, 7], 2, 5)", "[2, 5, 7]"),
    ("list replace([2, 4, 7], -1, 5)", "[2, 4, 5]"),
    ("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"),
    ("list replace([2, 4, 7], 2.0, 5)", "[2, 5, 7]"),
    ("list replace([2, null, 7], function(item, newItem) item > 5, 5)", "[2, null, 5]"),
    ('list replace(["a", "bc"], contains, "b")', '["a", "b"]'),
    ("list replace(list: [2], match: function(a, b) true, newItem: 5)", "[5]"),
    ("list replace(list: [2], position: 1, newItem: 5)", "[5]"),
    ("flatten([1, [2, [[3]]], []])", "[1, 2, 3]"),
    ("sort([3, 1, 2])", "[1, 2, 3]"),
    ("sort([])", "[]"),
    ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
    ("sort(list: [3, 1], precedes: function(x, y) x < y)", "[1, 3]"),
    ('sort([{n: "b", i: 1}, {n: "a", i: 2}, {n: "b", i: 3}], function(x, y) x.n < y.n).i',
     "[2, 1, 3]"),
    ("sort([2, 1], function(x, y) null)", "[2, 1]"),
    ('sort([@"2021-01-01", @"2020-01-01"])', "[2020-01-01, 2021-01-01]"),
)  # fmt: skip
def test_lists_are_worked_on(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("list contains(null, 1)", "bad_arguments"),
        ("sublist([1], 0)", "out_of_range"),
        ("sublist([1], 2)", "out_of_range"),
        ("sublist([1, 2], 1, 3)", "out_of_range"),
        ("sublist([1], 1, 0)", "out_of_range"),
        ("concatenate([1], null)", "bad_arguments"),
        ("union([1], null)", "bad_arguments"),
        ("insert before([1], 0, 1)", "out_of_range"),
        ("insert before([1], 3, 1)", "out_of_range"),
        ("remove([1], 2)", "out_of_range"),
        ("list replace([1], 2, 1)", "out_of_range"),
        ('list replace([1], "1", 1)', "out_of_range"),
        ("list replace([1, 2], 1.5, 1)", "out_of_range"),
        ("list replace([1, 2], function(item) item = 2, 1)", "bad_arguments"),
        ("list replace([1, 2], function(a, b, c) a = 2, 1)", "bad_arguments"),
        ("list replace([1, 2], function(item, newItem) item, 1)", "not_boolean"),
        ('sort([1, "a"])', "not_comparable"),
        ("sort([1], 5)", "bad_arguments"),
        ("reverse(null)", "bad_arguments"),
    ],
)
def test_what_does_not_fit_is_null(text, code):
    assert codes(text) == (None, [code])


def test_only_the_first_of_equals_is_kept():
    assert distinct(a_frame(), [2, 1, 2, True, 1]) == [2, 1, True]
