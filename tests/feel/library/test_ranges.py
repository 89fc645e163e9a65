import pytest

from feel.library.ranges import RELATIONS
from feel.library.registry import BUILTINS
from tests.feel.ask import codes, shown, table

TRUE = [
    "before(1, 10)", "before(1, [2..5])", "before(1, (1..5])", "before([1..5], 6)",
    "before([1..5), 5)", "before([1..5], [6..9])", "before([1..5), [5..9])",
    "after(10, 5)", "after(12, [2..5])", "after(5, [1..5))", "after([11..20], 10)",
    "after((11..20], 11)", "after([11..20], [1..10])", "after((11..20], [1..11])",
    "meets([1..5], [5..10])", "met by([5..10], [1..5])",
    "overlaps([1..5], [3..8])", "overlaps([3..8], [1..5])", "overlaps([1..8], [3..5])",
    "overlaps([1..5], [5..8])", "overlaps((1..5], [1..5))",
    "overlaps before([1..5], [3..8])", "overlaps before([1..5], [5..8])",
    "overlaps before([1..5), (1..5])" , "overlaps before([1..5], (1..5])",
    "overlaps after([3..8], [1..5])", "overlaps after([5..8], [1..5])",
    "overlaps after((1..5], [1..5))",
    "finishes(10, [1..10])", "finishes([5..10], [1..10])", "finishes([1..10], [1..10])",
    "finishes((1..10], [1..10])", "finishes([5..10), [1..10))",
    "finished by([1..10], 10)", "finished by([1..10], [5..10])",
    "includes([1..10], 5)", "includes([1..10], [4..6])", "includes([1..10], (1..10))",
    "includes([1..10), [5..10))", "includes([1..10], [1..10])",
    "during(5, [1..10])", "during([4..6], [1..10])", "during((1..10), [1..10])",
    "starts(1, [1..10])", "starts([1..5], [1..10])", "starts((1..5], (1..10])",
    "starts([1..10), [1..10])", "started by([1..10], 1)", "started by([1..10], [1..5])",
    "coincides(5, 5)", "coincides([1..5], [1..5])", 'before("a", "b")',
    'during(@"2020-06-01", [@"2020-01-01"..@"2020-12-31"])', "includes((> 5), 6)",
    "before((< 5), 5)", "during([1..2], (< 5))", "before(point1: 1, point2: 2)",
    "before(range1: [1..2], range2: [3..4])", "includes(range: [1..2], point: 1)",
]  # fmt: skip
FALSE = [
    "before(5, [1..9])", "before(1, [1..5])", "before([1..5], 5)", "before([1..5], [5..9])",
    "before(1, 1)", "after(5, 10)", "after(5, [1..5])", "meets([1..5), [5..10])",
    "meets([1..5], (5..10])", "met by([5..10], [1..5))", "overlaps([1..5], [6..8])",
    "overlaps([1..5), [5..8])", "overlaps before([3..8], [1..5])",
    "overlaps before([1..5), [5..8])", "overlaps before([1..5], [1..5])",
    "overlaps after([1..5], [3..8])", "finishes(10, [1..10))", "finishes([5..10), [1..10])",
    "finishes([1..10], [5..10])", "includes([1..10), 10)", "includes([1..10), [1..10])",
    "during([1..10], (1..10))", "starts(1, (1..10])", "starts([1..5], (1..10])",
    "starts([1..20], [1..10])", "coincides(3, 4)", "coincides([1..5], [1..5))",
    "includes((> 5), 5)",
]  # fmt: skip


@table(*((text, "true") for text in TRUE), *((text, "false") for text in FALSE))
def test_points_and_ranges_are_related(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("before(1, null)", "bad_arguments"),
        ("meets(1, [1..2])", "bad_arguments"),
        ("finishes([1..2], 2)", "bad_arguments"),
        ("included([1..2], 2)", "no_function"),
        ('before(1, "a")', "not_comparable"),
        ('overlaps([1..2], ["a".."b"])', "not_comparable"),
        ("coincides([1..2], 2)", "bad_arguments"),
        ("includes((!= 5), 6)", "bad_arguments"),
    ],
)
def test_what_cannot_be_related_is_null(text, code):
    assert codes(text)[0] is None
    assert codes(text)[1][-1] == code


def test_each_relation_is_a_built_in_function():
    assert {name for name, *_ in RELATIONS} <= BUILTINS.keys()
