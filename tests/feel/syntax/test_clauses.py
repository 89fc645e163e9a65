import pytest

from feel import FeelSyntaxError, compile_expression
from tests.feel.ask import shown, table


@table(
    ("if true then 1 else 2 + 3", "1"),
    ("1 + if false then 1 else 2", "3"),
    ("if false then 1 else if true then 2 else 3", "2"),
    ("for i in [1, 2] return i + 1", "[2, 3]"),
    ("for first name in [1, 2] return first name + 1", "[2, 3]"),
    ("for a-b in [1, 2] return a-b + 1", "[2, 3]"),
    ("for i in 1..2, j in i..2 return i * 10 + j", "[11, 12, 22]"),
    ("for i in 1 + 1..1 + 2 return i", "[2, 3]"),
    ("for i in 2..4 return partial", "[[], [[]], [[], [[]]]]"),
    ("some a in [1, 2], b in [2, 3] satisfies a = b", "true"),
    ("every a in [1, 2] satisfies a < 2", "false"),
    ("(function(a, b) a - b)(5, 3)", "2"),
    ('(function(first name: string, n: number) first name)("x", 1)', '"x"'),
    ("(function() 7)()", "7"),
    ("(function(a) function(b) a + b)(1)(2)", "3"),
    ('function() external {java: {class: "x"}}', "null"),
)
def test_clauses_are_read(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    ["if true then 1", "if true 1 else 2", "for in [1] return 1", "for i [1] return i",
     "for i in [1]", "some in", "some x in [1]", "every x in [1] return x", "for 1 in [1] return 1",
     "function(a", "function(a, a) a", "function(a)", "function(1) 1", "if", "for", "function"],
)  # fmt: skip
def test_half_a_clause_is_refused(text):
    with pytest.raises(FeelSyntaxError):
        compile_expression(text)
