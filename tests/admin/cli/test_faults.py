import pytest

from admin.cli.faults import faults, warned
from admin.cli.trouble import Refused, explained
from feel import compile_expression, to_log


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 +", "表达式写法有误，第 1 行第 4 列：此处应为表达式。"),
        ("[1, 2", "表达式写法有误，第 1 行第 6 列：此处应为“]”。"),
        ('"a', "表达式写法有误，第 1 行第 1 列：文本或注释没有结束。"),
        ("(" * 5000 + "1" + ")" * 5000, "计算超出限度：嵌套太深。"),
        ("function(a) a", "结果无法写成 JSON：它是一个函数。"),
        ("[1..2]", "结果无法写成 JSON：它是一个区间。"),
        ("0.1 + ", "表达式写法有误，第 1 行第 7 列：此处应为表达式。"),
    ],
    ids=["end", "bracket", "quote", "depth", "function", "range", "blank"],
)
def test_what_feel_refuses_is_a_sentence(text, told):
    with pytest.raises(Refused) as refused, faults():
        to_log(compile_expression(text).evaluate({}).value)

    found = explained(refused.value)
    assert (found.message, found.exit_code) == (told, 1)


@pytest.mark.parametrize(
    ("warning", "told"),
    [
        (("unknown_name", "x", 0), "提示：第 1 个字符处没有值，没有这个名称（x） [unknown_name]"),
        (("bad_pattern", "", 4), "提示：第 5 个字符处没有值，正则表达式有误 [bad_pattern]"),
    ],
)
def test_a_warning_says_where_and_why(warning, told):
    assert warned(*warning) == told
