import pytest

from feel import compile_expression
from feel.juel import rewrite

REWRITTEN = {
    "${approved}": "approved",
    "#{approved}": "approved",
    " ${approved} ": "approved",
    "${!approved}": "not(approved)",
    "${not approved}": "not(approved)",
    "${a.b == 'x' && !c}": 'a.b = "x" and not(c)',
    "${a eq 1 or b ne 2}": "a = 1 or b != 2",
    "${a lt 1 and b le 2 and c gt 3 and d ge 4}": "a < 1 and b <= 2 and c > 3 and d >= 4",
    "${a<1||b>=2}": "a < 1 or b >= 2",
    "${(a || b) && c}": "(a or b) and c",
    "${!(a == b)}": "not(a = b)",
    "${!!a}": "not(not(a))",
    "${x == null}": "x = null",
    "${x == true}": "x = true",
    "${x == -1.5}": "x = -1.5",
    '${x == "he said \\"no\\""}': 'x = "he said \\"no\\""',
    "${x == 'it\\'s'}": 'x = "it\'s"',
    "${x == '\"'}": 'x = "\\""',
    "${客户.等级 == '高'}": '客户.等级 = "高"',
}
TOO_MUCH = [
    "approved",
    "${}",
    "${a}${b}",
    "a ${b}",
    "${a + 1 > 2}",
    "${foo.bar()}",
    "${foo(1)}",
    "${a ? b : c}",
    "${a[0] == 1}",
    "${empty a}",
    "${a == b == c}",
    "${a &&}",
    "${(a}",
    "${a)}",
    "${-a}",
    "${a == 'x}",
    "${if == 1}",
    "${a.for == 1}",
    "${a mod 2}",
    "${a = 1}",
    "${" + "(" * 200 + "a" + ")" * 200 + "}",
    "${" + "!" * 200 + "a}",
    "${" + "a" * 3000 + "}",
]


@pytest.mark.parametrize(("text", "expected"), REWRITTEN.items(), ids=REWRITTEN)
def test_simple_conditions_become_feel(text, expected):
    assert rewrite(text) == expected


@pytest.mark.parametrize("text", REWRITTEN.values(), ids=REWRITTEN)
def test_what_comes_out_is_feel(text):
    assert compile_expression(text).problems == ()


@pytest.mark.parametrize("text", TOO_MUCH, ids=[text[:30] for text in TOO_MUCH])
def test_anything_else_is_left_alone(text):
    assert rewrite(text) is None
