from dataclasses import replace

import pytest

from admin.decision_tables import DecisionTable, TableRow
from admin.decision_words import decision_in_words
from admin.words import Words
from engine.library import Name
from tests.admin.test_timeline import READER

TABLES = {
    "grade": DecisionTable(
        Name("问题定级", "Grade of severity"),
        {"rule_6": TableRow(6, "一线标紧急"), "a": TableRow(1, "first"), "b": TableRow(2, "")},
        {"severity": "级别", "reason_code": "理由"},
    ),
    "limits": DecisionTable(
        Name("时限", "Time limits"), {}, {"plan": "提出方案", "first_reply": "首次答复"}
    ),
    "routing": DecisionTable(Name("责任矩阵", "Routing"), {}, {"department": "部门"}),
    "advice": DecisionTable(Name("建议", "Advice"), {}, {"advice": "建议", "advice_en": "英文"}),
}
GROUPS = {"quality": ("质量管理部", "Quality")}


def told(language: str, decision: str, out: object, *rows: str) -> str:
    reader = replace(READER, words=Words(language), tables=TABLES, groups=GROUPS)
    effect = {"e": "decided", "el": "t", "decision": decision, "rows": list(rows), "out": out}
    return decision_in_words(effect, reader)


GRADED = {"reason_code": "time_critical", "severity": "urgent"}


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        (
            ("grade", GRADED, "rule_6"),
            "决策表「问题定级」第 6 行（一线标紧急），得出：级别 紧急；理由 有时限的个人损失",
            "Table “Grade of severity”, row 6: severity Urgent; reason a personal date is at stake",
        ),
        (
            ("grade", "urgent", "a", "b"),
            "决策表「问题定级」第 1、2 行（first），得出：级别 紧急",
            "Table “Grade of severity”, rows 1, 2 (first): severity Urgent",
        ),
        (
            ("limits", {"first_reply": "30m", "plan": "min(4h, agreed)"}),
            "决策表「时限」，得出：提出方案 4 小时内，或约定的时间，取较早者；首次答复 30 分钟内",
            "Table “Time limits”: Plan within 4 hours, or the agreed date, whichever is earlier;"
            " First reply within 30 minutes",
        ),
        (
            ("routing", ["quality", "manual"]),
            "决策表「责任矩阵」，得出：部门 质量管理部、由人指派",
            "Table “Routing”: department Quality, assigned by hand",
        ),
        (
            ("routing", [{"department": "quality"}, {"department": None}]),
            "决策表「责任矩阵」，得出：部门 质量管理部；部门 无",
            "Table “Routing”: department Quality; department none",
        ),
        (
            ("advice", {"advice": "先查", "advice_en": "Check"}),
            "决策表「建议」，得出：建议 先查",
            "Table “Advice”: advice Check",
        ),
        (
            ("unknown", {"x": True, "when": {"$t": "date", "v": "2026-03-11"}}, "rule_2"),
            "决策表「回访」第 2 行，得出：x 是；when 2026-03-11",
            "Table “Visit”, row 2: x yes; when 2026-03-11",
        ),
        (("unknown", None), "决策表「回访」", "Table “Visit”"),
    ],
    ids=["context", "entry", "limits", "list", "rows", "both_languages", "no_table", "nothing"],
)
def test_a_decision_names_its_table_its_rows_and_what_came_out(given, zh, en):
    assert [told("zh", *given), told("en", *given)] == [zh, en]
