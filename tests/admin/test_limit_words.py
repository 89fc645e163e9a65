import re
from pathlib import Path

import pytest

from admin.limit_words import limit_in_words
from admin.words import Words
from complaints.milestone import parse_milestone

TABLE = Path(__file__).parents[2] / "processes" / "shared" / "dmn_sla_policy.dmn"


@pytest.mark.parametrize(
    ("rule", "zh", "en"),
    [
        ("30m", "30 分钟内", "within 30 minutes"),
        ("1h", "1 小时内", "within 1 hour"),
        ("2wd", "2 个工作日内", "within 2 working days"),
        ("24h acc", "受理后 24 小时内", "within 24 hours of acceptance"),
        ("24h dispatch", "派出工程师后 24 小时内", "within 24 hours of sending an engineer"),
        ("1h alert", "红色预警后 1 小时内", "within 1 hour of the red alert"),
        ("2h T", "开始营业后 2 小时内", "within 2 hours of the next opening"),
        ("2bh", "2 个工作小时内", "within 2 working hours"),
        (
            "min(2wd, customer)",
            "2 个工作日内，或客户提出的时间，取较早者",
            "within 2 working days, or the customer's date, whichever is earlier",
        ),
        (
            "10wd agreed",
            "约定的时间；没有约定的，10 个工作日内",
            "the agreed date, else within 10 working days",
        ),
        (
            "min(4h, customer) = customer",
            "4 小时内，或客户提出的时间，取较早者（按客户提出的时间）",
            "within 4 hours, or the customer's date, whichever is earlier"
            " (the customer's date holds)",
        ),
        (
            "24h + paused 1 day, 2:30:00",
            "24 小时内，另加等待客户的 1 天 2 小时",
            "within 24 hours, plus 1 day 2 h of waiting for the customer",
        ),
        ("-", "不设时限", "no limit"),
        ("when it suits", "when it suits", "when it suits"),
        ("24h + paused a while", "24 小时内，另加等待客户的 a while",
         "within 24 hours, plus a while of waiting for the customer"),
    ],
    ids=["minutes", "hour", "days", "accepted", "dispatch", "alert", "opening", "business",
         "earlier", "agreed", "held", "paused", "none", "unreadable", "pause_unreadable"],
)  # fmt: skip
def test_a_rule_is_told_in_words(rule, zh, en):
    assert [limit_in_words(rule, Words("zh")), limit_in_words(rule, Words("en"))] == [zh, en]


def test_no_cell_of_the_table_is_left_in_its_grammar():
    cells = set(re.findall(r'<text>"(-|[^"]*\d+(?:m|h|wd)\b[^"]*)"', TABLE.read_text("utf-8")))

    raw = [cell for cell in cells if limit_in_words(cell, Words("zh")) == cell]

    assert {cell for cell in cells if parse_milestone(cell) is not None}
    assert raw == []
