import pytest

from feel import Function
from tests.feel.ask import codes, shown, table, value


@table(
    ("x", "1"),
    ("first name", '"Ann"'),
    ("[x, [x]]", "[1, [1]]"),
    ("{a: x, b: a + 1}", "{a: 1, b: 2}"),
    ("{x: 5, y: x}.y", "5"),
    ("{a: b, b: 1}.a", "null"),
    ("{a: 1, b: {a: 2, c: a}, d: a}", "{a: 1, b: {a: 2, c: 2}, d: 1}"),
    ("{f: function(n) if n = 0 then 1 else n * f(n - 1), r: f(5)}.r", "120"),
    ("{f: g, g: 1}.f", "null"),
    ("[x..5]", "[1..5]"),
    ("(x..5)", "(1..5)"),
    ("[1, <5]", "[1, (< 5)]"),
    ("[!= 5][1]", "(!= 5)"),
    ("count(for f in [abs] return f(-1))", "1"),
)
def test_values_are_put_together(text, expected):
    assert shown(text, x=1, **{"first name": "Ann"}) == expected


def test_a_built_in_function_is_a_value():
    assert isinstance(value("abs"), Function)


def test_a_variable_hides_the_function_of_that_name():
    assert value("count + 1", count=4) == 5


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nobody", "unknown_name"),
        ('[1.."b"]', "type_mismatch"),
        ("[null..null]", "type_mismatch"),
        ("[true..false]", "type_mismatch"),
        ("[x..5]", "null_operand"),
        ("(< x)", "type_mismatch"),
    ],
    ids=["name", "kinds", "nulls", "booleans", "null", "one_side"],
)
def test_what_has_no_value_is_null_with_a_warning(text, code):
    assert codes(text, x=None) == (None, [code])
