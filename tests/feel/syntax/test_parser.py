import pytest

from feel import FeelLimit, FeelSyntaxError, compile_expression, compile_unary_tests
from feel.syntax import nodes
from feel.syntax.parser import parse_expression, parse_unary_tests
from tests.feel.ask import passes, shown, table


@table(
    ("1 + 2 * 3", "7"),
    ("(1 + 2) * 3", "9"),
    ("10 - 3 - 2", "5"),
    ("100 / 10 / 2", "5"),
    ("2 ** 3 ** 2", "64"),
    ("-2 ** 2", "4"),
    ("2 * -3", "-6"),
    ("--2", "2"),
    ("1 + 2 = 3 and 2 > 1", "true"),
    ("false and true or true", "true"),
    ("true or true and false", "true"),
    ("1 between 0 and 2 and true", "true"),
    ("1 in [1, 2] and true", "true"),
    ("1 + 1 in (2, 3)", "true"),
    ("-1 instance of number", "true"),
    ("[1, 2][1].x = null", "true"),
    ("{a: [1, 2]}.a[2]", "2"),
    ("{f: function(x) x * 2}.f(4)", "8"),
    ('date and time("2020-01-01T00:00:00").year', "2020"),
    ('years and months duration(@"2020-01-01", @"2021-01-01").years', "1"),
    ("{date: true, time: true, both: date and time}.both", "true"),
    ('substring(string: "abc", start position: 2)', '"bc"'),
    ('@"P1D"', "P1D"),
    ('"a" + "b"', '"ab"'),
    ("not(true)", "false"),
)
def test_signs_bind_by_rank(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        (["Monthly Salary"], "Monthly Salary * 12", 12),
        (["a", "b", "a-b"], "a-b", 1),
        (["a", "b", "a-b"], "a - b", 0),
        (["x and y"], "x and y", 1),
        (["case 1"], "max(case 1, 0)", 1),
        (["投诉 等级"], "投诉 等级 + 1", 2),
        (["true story"], "true story", 1),
    ],
    ids=["space", "sign", "subtraction", "keyword", "digit", "chinese", "constant"],
)
def test_names_in_scope_win(names, text, expected):
    expression = compile_expression(text, names=names)

    assert expression.evaluate(dict.fromkeys(names, 1)).value == expected


@pytest.mark.parametrize(
    "text",
    ["", "1 2", "1 +", "* 1", "a b 5", "f(1", "f(a: 1, 2)", "f(2, a: 1)", "a.", "a[", "a[1",
     "1 between 2", "1 instance number", "1 in", "@", "@1", '@"x"', '@"2020-13-01"', "1E7000", "#a",
     "a ? b", "x = = 1", ")", "a b-", "=1", "function"],
)  # fmt: skip
def test_what_is_no_expression_is_refused(text):
    with pytest.raises(FeelSyntaxError):
        compile_expression(text)


@pytest.mark.parametrize(
    "text",
    ["(" * 5000 + "1" + ")" * 5000, "[" * 5000, "-" * 5000 + "1", "a" + ".b" * 1000,
     "a" + "[1]" * 1000, "if true then 1 else " * 500 + "2", "f" + "()" * 1000, "1 in (" * 300,
     "for " + ", ".join(f"a{i} in [1]" for i in range(500)) + " return 1", "1 +" * 50_000,
     "{a:" * 300, "function() " * 300 + "1", "list<" * 300, "x instance of " + "list<" * 300],
    ids=["parentheses", "lists", "minus", "path", "filter", "if", "calls", "in", "loops", "long",
         "contexts", "functions", "no_type", "types"],
)  # fmt: skip
def test_a_source_nested_too_deeply_meets_the_limit(text):
    with pytest.raises((FeelLimit, FeelSyntaxError)):
        compile_expression(text)


@pytest.mark.parametrize(
    "text",
    ["1" + " + 1" * 10_000, "true" + " and true" * 5_000, "[" * 90 + "]" * 90,
     "if true then 1 else " * 90 + "2"],
    ids=["sum", "and", "lists", "if"],
)  # fmt: skip
def test_long_chains_and_fair_nesting_are_no_trouble(text):
    assert compile_expression(text).evaluate({}).warnings == ()


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("-", None, True),
        ("1, 2", 2, True),
        ("not(1, 2)", 2, False),
        ("not(1, 2)", 3, True),
        ("not(? = 1), 2", 2, True),
        ("-1", -1, True),
        ("< 5", 4, True),
        ("[1..5), > 10", 11, True),
    ],
    ids=["any", "list", "not", "not_other", "function_not", "minus", "sign", "ranges"],
)
def test_unary_tests_are_read(text, given, expected):
    assert passes(text, given) is expected


def test_no_test_at_all_stands_for_any_value():
    assert parse_unary_tests("-") == nodes.Tests(0, False, ())


@pytest.mark.parametrize("text", ["", "1,", "<", "not(", "not(1", "1 2", ", 1", "- , 1"])
def test_what_is_no_unary_test_is_refused(text):
    with pytest.raises(FeelSyntaxError):
        compile_unary_tests(text)


def test_a_node_keeps_its_place():
    assert parse_expression("a +\n  b").steps[0].operand.position == 6
