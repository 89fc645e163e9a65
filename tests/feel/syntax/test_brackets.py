import pytest

from feel import FeelLimit, FeelSyntaxError, compile_expression
from tests.feel.ask import shown, table


@table(
    ("[]", "[]"),
    ("[1, 2,]", "[1, 2]"),
    ("[1..3]", "[1..3]"),
    ("(1..3)", "(1..3)"),
    ("]1..3[", "(1..3)"),
    ("[1..3[", "[1..3)"),
    ("(1..3]", "(1..3]"),
    ("[1 + 1 .. 2 * 3]", "[2..6]"),
    ("[-3..-1[", "[-3..-1)"),
    ('["a".."z"[', '["a".."z")'),
    ("{a: 1, b: 5, c: [a..b[}.c", "[1..5)"),
    ("{a: [1, 5], c: [a[1]..a[2]]}.c", "[1..5]"),
    ("{a: [1, 5], c: [a[1]..a[2][}.c", "[1..5)"),
    ('[@"2020-01-01"..@"2020-01-02"[', "[2020-01-01..2020-01-02)"),
    ("5 in ]4..6[ and 5 in [5..6[", "true"),
    ("(<5)", "(< 5)"),
    ("(<= 5)", "(<= 5)"),
    ("(>5)", "(> 5)"),
    ("(>= 5)", "(>= 5)"),
    ("(= 5)", "(= 5)"),
    ("(!=5)", "(!= 5)"),
    ("[< 5, 7]", "[(< 5), 7]"),
    ("{}", "{}"),
    ('{a: 1, "b c": 2, d e: 3, f-g: 4}', '{a: 1, "b c": 2, "d e": 3, "f-g": 4}'),
    ("{a: 1, b: a + 1, c: {d: b + a}}.c.d", "3"),
    ("{first name: 1, b: first name + 1}.b", "2"),
    ("{a-b: 5, c: a-b - 1}.c", "4"),
    ("{a-b: 5}.a-b", "5"),
    ("[{a-b: 5}, {a-b: 6}][a-b = 6].a-b", "[6]"),
    ("((((1))))", "1"),
)
def test_brackets_enclose(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    ["[1, 2", "(1", "{a: 1", "{a}", "{: 1}", "{1: 2}", "{a: 1, a: 2}", "[1..", "[1..2", "]1, 2]",
     "[,]", "{a: 1 b: 2}"],
)  # fmt: skip
def test_brackets_that_do_not_fit_are_refused(text):
    with pytest.raises(FeelSyntaxError):
        compile_expression(text)


def test_a_sign_within_a_sign_does_not_double_the_work():
    with pytest.raises(FeelLimit):
        compile_expression("(= " * 500 + "1" + ")" * 500)

    assert shown("(= " * 40 + "1" + ")" * 40) == "null"
