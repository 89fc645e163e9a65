import pytest

import decisions
from admin.cli.decision_faults import decision_faults, warned
from admin.cli.trouble import Refused, explained
from decisions import DecisionError, Finding, UnknownDecision


def refused(work):
    with pytest.raises(Refused) as raised, decision_faults("x.dmn"):
        work()
    return explained(raised.value)


def test_a_file_that_is_no_dmn_is_told_with_its_name():
    found = refused(lambda: decisions.read(b"<x", name="x.dmn"))

    assert (found.code, found.exit_code) == ("decision_refused", 1)
    assert found.message == (
        "文件无法读作 DMN：第 1 行，文件 x.dmn 不是完好的 XML。用建模工具重新保存。"
    )


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (UnknownDecision(name="d", known=["a", "b"]), "文件中没有“d”；有：a、b。"),
        (UnknownDecision(name="f", parameters=["p"]), "f 没有参数：p。"),
        (DecisionError(), "决策无法使用。"),
    ],
    ids=["decision", "parameter", "other"],
)
def test_what_decisions_refuse_is_a_sentence(problem, told):
    def work():
        raise problem

    assert refused(work).message == told


@pytest.mark.parametrize(
    ("code", "facts", "told"),
    [
        ("decision_type", {"expected": "number"}, "d 第 7 行：值不符合类型 number"),
        (
            "feel_warning",
            {"reason": "unknown_name", "detail": "x", "position": 0},
            "d 第 7 行：提示：第 1 个字符处没有值，没有这个名称（x） [unknown_name]",
        ),
    ],
    ids=["own", "feel"],
)
def test_a_note_says_where_and_why(code, facts, told):
    note = Finding(code=code, severity="warning", line=7, element_id="d", facts=facts)

    assert warned(note) == told
