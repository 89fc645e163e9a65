import pytest

from feel.values.containing import contains, is_member
from tests.feel.ask import a_frame, value


@pytest.mark.parametrize(
    ("whole", "given", "expected"),
    [
        ("[1..5]", "1", True),
        ("(1..5]", "1", False),
        ("(1..5]", "5", True),
        ("[1..5)", "5", False),
        ("[5..1]", "3", False),
        ("(< 5)", "4", True),
        ("(< 5)", "5", False),
        ("(>= 5)", "5", True),
        ("(= 5)", "5", True),
        ("(!= 5)", "5", False),
        ("(!= 5)", "6", True),
        ("(!= 5)", '"a"', None),
        ("[1..5]", '"a"', None),
        ("[1..5]", "null", None),
        ('["a".."c"]', '"b"', True),
    ],
)
def test_a_range_holds_a_value_or_not(whole, given, expected):
    assert contains(a_frame(), value(whole), value(given)) is expected


@pytest.mark.parametrize(
    ("given", "found", "expected", "warned"),
    [
        ("1", "1", True, []),
        ("1", '"1"', False, []),
        ("1", "[1, 2]", True, []),
        ("[1]", "[1]", True, []),
        ("[1]", "[[1]]", True, []),
        ("2", "[[1..3], 9]", True, []),
        ("2", "[1..3]", True, []),
        ("2", "[= 5, != 3]", True, []),
        ("[1..3]", "[1..3]", True, []),
        ('"a"', "[1..3]", None, ["not_comparable"]),
        ("null", "[1..3]", None, []),
        ("null", "null", True, []),
        ("null", "[null]", True, []),
    ],
)
def test_a_value_is_a_member_of_a_list_a_range_or_its_like(given, found, expected, warned):
    frame = a_frame()

    assert is_member(frame, value(given), value(found)) is expected
    assert [warning.code for warning in frame.result(None).warnings] == warned
