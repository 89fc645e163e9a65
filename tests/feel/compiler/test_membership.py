import pytest

from tests.feel.ask import codes, passes, shown, table


@table(
    ("1 in (1, 2)", "true"),
    ("3 in (1, 2)", "false"),
    ("1 in [1, 2]", "true"),
    ("1 in 1", "true"),
    ("1 in < 2", "true"),
    ("1 in (< 0, > 5)", "false"),
    ("1 in (= 1)", "true"),
    ("1 in (!= 1)", "false"),
    ("5 in [1..5]", "true"),
    ("5 in [1..5)", "false"),
    ("5 in (1..5]", "true"),
    ("5 in ([1..3], [5..7])", "true"),
    ("5 in [[1..3], [5..7]]", "true"),
    ("5 in [1, < 6]", "true"),
    ('s in ("a", "b")', "true"),
    ('s in ("c", "d")', "false"),
    ('null in ("a", "b")', "false"),
    ("null in (null, 1)", "true"),
    ("[1, 2] in ([1, 2], [3])", "true"),
    ("[1, 2] in [[1, 2]]", "true"),
    ("5 in (? > 3)", "true"),
    ("5 in (? > 6, ? = 5)", "true"),
    ("[5 in (? > 6), 7 in (? > 6)]", "[false, true]"),
    ('@"2020-06-01" in [@"2020-01-01"..@"2020-12-31"]', "true"),
    ('"m" in ["a".."z"]', "true"),
    ("{r: [1..3], x: 2 in r}.x", "true"),
    ("1 in (x > 0)", "true"),
    ("null in (true, false)", "false"),
)
def test_a_value_is_looked_for(text, expected):
    assert shown(text, s="a", x=5) == expected


@pytest.mark.parametrize(
    ("tests", "given", "expected"),
    [
        ('"a"', "a", True),
        ('"a", "b"', "c", False),
        ('not("a", "b")', "c", True),
        ("null", None, True),
        ("not(null)", None, False),
        ("not(null)", 1, True),
        ("< 5", None, None),
        ("not(< 5)", None, None),
        ("< 5", "x", None),
        ("[1..5]", None, None),
        ("true", True, True),
        ("true", False, False),
        ("true", None, False),
        ("false", None, False),
        ("not(true)", None, True),
        ("true", 1, False),
        ("false", False, True),
        ("x > 3", 1, True),
        ("x > 9", 1, False),
        ("? > 3 and ? < x", 4, True),
        ("? = null or ? > 3", None, True),
        ('contains(?, "b")', "abc", True),
        ("string(?)", 1, None),
        ("x", 5, True),
        ("l", 2, True),
        ("l", [1, 2], True),
        ("l", 9, False),
        ("= 5", 5, True),
        ("!= 5", 4, True),
        ('= "x"', 5, None),
        ("[1..2], > 5", 6, True),
        ("1, null", 2, False),
        ("some i in l satisfies i = ?", 2, True),
    ],
    ids=lambda part: str(part),
)
def test_an_input_passes_or_not(tests, given, expected):
    assert passes(tests, given, x=5, l=[1, 2]) is expected


def test_what_cannot_be_ordered_is_null_with_a_warning():
    assert codes('"a" in [1..3]') == (None, ["not_comparable"])
    assert codes('"a" in (< 3)') == (None, ["not_comparable"])
