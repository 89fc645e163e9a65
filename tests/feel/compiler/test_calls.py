import pytest

from feel import Function, compile_expression
from tests.feel.ask import codes, shown, table, value


@table(
    ("abs(-1)", "1"),
    ("abs(n: -1)", "1"),
    ('substring(start position: 2, string: "abc")', '"bc"'),
    ("max(1, 2, 3)", "3"),
    ("max([1, 2, 3])", "3"),
    ("max(list: [1, 2])", "2"),
    ("append([1], 2, 3)", "[1, 2, 3]"),
    ("(function(a, b) a - b)(b: 1, a: 5)", "4"),
    ('(function(a: string) a)(["x"])', '"x"'),
    ("(function(a: list<number>) a)(1)", "[1]"),
    ('(function(a: date and time) a)(@"2020-01-01")', "2020-01-01T00:00:00Z"),
    ("(function(a: number) a)(null)", "null"),
    ("{f: function(x) x + y, y: 5, r: f(1)}.r", "null"),
    ("{y: 5, f: function(x) x + y, r: f(1)}.r", "6"),
    ("{twice: function(f, x) f(f(x)), r: twice(function(x) x * 3, 2)}.r", "18"),
    ("{apply: function(f) f([1, 5]), r: apply(max)}.r", "5"),
    ("{apply: function(f) f(n: -3), r: apply(abs)}.r", "3"),
    ("(for f in [floor, ceiling] return f(1.5))", "[1, 2]"),
)
def test_functions_are_called(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("abs()", "bad_arguments"),
        ("abs(1, 2)", "bad_arguments"),
        ("abs(number: 1)", "bad_arguments"),
        ('floor("1")', "bad_arguments"),
        ("(function(a) a)()", "bad_arguments"),
        ("(function(a) a)(b: 1)", "bad_arguments"),
        ('(function(a: number) a)("x")', "bad_arguments"),
        ("(for f in [abs] return f())[1]", "bad_arguments"),
        ("1(2)", "no_function"),
        ("null()", "no_function"),
        ("function() external {}", "external_function"),
    ],
    ids=["none", "many", "name", "kind", "own_none", "own_name", "own_type", "value", "number",
         "null", "external"],
)  # fmt: skip
def test_a_call_that_does_not_fit_is_null_with_a_warning(text, code):
    assert codes(text) == (None, [code])


def test_an_unknown_function_says_its_name():
    result = compile_expression("scor(1)").evaluate({})

    assert [tuple(warning) for warning in result.warnings] == [
        ("unknown_name", 0, "scor"),
        ("no_function", 4, "null"),
    ]


def test_a_variable_that_is_no_function_hides_no_built_in():
    assert value("count(l) + count", count=4, l=[1]) == 5


def test_a_variable_that_is_a_function_hides_the_built_in():
    function = Function("count", ("x",), lambda frame, values: 99)

    assert value("count(l)", count=function, l=[1]) == 99


def test_a_function_takes_its_variables_along():
    adder = compile_expression("function(n) n + base").evaluate({"base": 10}).value

    assert (
        compile_expression("f(1) + base", names=["f"]).evaluate({"f": adder, "base": 1}).value == 12
    )
