import pytest

from tests.feel.ask import codes, shown, table


@table(
    ("for x in l return x * 2", "[2, 4, 6]"),
    ("for x in [] return x", "[]"),
    ("for x in 5 return x", "[5]"),
    ("for x in 3..1 return x", "[3, 2, 1]"),
    ("for x in 1.0..2.0 return x", "[1, 2]"),
    ("for x in [1..3] return x", "[1, 2, 3]"),
    ("for x in (1..3) return x", "[2]"),
    ('for x in @"2020-02-28"..@"2020-03-01" return x.day', "[28, 29, 1]"),
    ('for x in [@"2020-01-01"..@"2020-01-02"] return x.day', "[1, 2]"),
    ("for x in l, y in [x] return x + y", "[2, 4, 6]"),
    ("for x in l return count(partial) + x", "[1, 3, 5]"),
    ("for x in l return for y in l return count(partial)", "[[0, 1, 2], [0, 1, 2], [0, 1, 2]]"),
    ("for f in (for x in l return function() x) return f()", "[1, 2, 3]"),
    ("some x in l satisfies x = 2", "true"),
    ("some x in l satisfies x > 5", "false"),
    ("every x in l satisfies x > 0", "true"),
    ("every x in l satisfies x > 1", "false"),
    ("some x in [] satisfies true", "false"),
    ("every x in [] satisfies false", "true"),
    ("some x in [1, null] satisfies x > 5", "null"),
    ("some x in [null, 9] satisfies x > 5", "true"),
    ("every x in [9, null] satisfies x > 5", "null"),
    ("every x in [null, 1] satisfies x > 5", "false"),
    ("some x in l, y in l satisfies x + y = 6", "true"),
)
def test_loops_go_over_their_domain(text, expected):
    assert shown(text, l=[1, 2, 3]) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("for x in null return x", "null_operand"),
        ("some x in null satisfies x", "null_operand"),
        ('for x in "a".."z" return x', "type_mismatch"),
        ("for x in 1..1.5 return x", "type_mismatch"),
        ('for x in 1..@"2020-01-01" return x', "type_mismatch"),
        ("for x in [3..1] return x", "type_mismatch"),
        ("for x in (!= 3) return x", "type_mismatch"),
        ("for x in [1], y in null return x", "null_operand"),
        ("every x in [1] satisfies 5", "not_boolean"),
    ],
    ids=[
        "null",
        "some",
        "letters",
        "fraction",
        "mixed",
        "descending",
        "unequal",
        "inner",
        "number",
    ],
)
def test_a_domain_that_is_none_gives_null(text, code):
    assert codes(text) == (None, [code])
