import pytest

from feel import FeelLimit, Function
from feel.values.equality import equal, same
from tests.feel.ask import a_frame, value


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("1", "1.0", True),
        ("1", "2", False),
        ("1", '"1"', None),
        ("true", "1", None),
        ("null", "null", True),
        ("null", "0", False),
        ("[]", "null", False),
        ("[1, [2]]", "[1.0, [2]]", True),
        ("[1, 2]", "[1]", False),
        ("[1, 2]", '[1, "2"]', None),
        ("[1, 2]", '[2, "2"]', False),
        ("[1]", "1", None),
        ("{a: 1, b: 2}", "{b: 2, a: 1}", True),
        ("{a: 1}", "{b: 1}", False),
        ("{a: 1}", '{a: "1"}', None),
        ("[1..2]", "[1..2]", True),
        ("[1..2]", "[1..2)", False),
        ("(< 5)", "(< 5)", True),
        ("(< 5)", "(<= 5)", False),
        ("(< 5)", "(> 5)", False),
        ("(= 5)", "(=5.0)", True),
        ("(= 5)", "[5..5]", False),
        ("(!= 5)", "(!= 5)", True),
        ("(!= 5)", "(5..5)", False),
        ("(!= 5)", "(= 5)", False),
        ('@"10:00:00Z"', '@"11:00:00+01:00"', True),
        ('@"10:00:00"', '@"10:00:00Z"', False),
        ('@"10:00:00.25"', '@"10:00:00.5"', True),
        ('@"10:00:00.999"', '@"10:00:01"', False),
        ('@"2020-01-01T00:00:00"', '@"2020-01-01T00:00:00Z"', False),
        ('@"2020-01-01T00:00:00.5Z"', '@"2020-01-01T01:00:00+01:00"', True),
        ('@"2020-01-01"', '@"2020-01-01T00:00:00"', None),
        ('@"P1D"', '@"PT24H"', True),
        ('@"PT1S"', '@"PT1.5S"', False),
        ('@"P1Y"', '@"P12M"', True),
        ('@"P1Y"', '@"P365D"', None),
    ],
)  # fmt: skip
def test_equality_has_three_answers(left, right, expected):
    frame = a_frame()

    assert equal(frame, value(left), value(right)) is expected
    assert equal(frame, value(right), value(left)) is expected
    assert same(frame, value(left), value(right)) is (expected is True)


def test_a_function_is_equal_to_itself_alone():
    one, other = (Function("f", (), lambda frame, values: 1) for _ in range(2))

    assert [equal(a_frame(), one, one), equal(a_frame(), one, other)] == [True, False]


def test_what_is_no_value_is_equal_to_itself_alone():
    assert [equal(a_frame(), x, y) for x, y in ((1.5, float("1.5")), (object, object))] == [
        False,
        True,
    ]


def test_comparing_has_a_depth():
    one, other = [], []
    for _ in range(1000):
        one, other = [one], [other]

    with pytest.raises(FeelLimit):
        equal(a_frame(), one, other)
