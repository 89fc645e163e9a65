import re
from pathlib import Path

import pytest

from admin.code_words import code_words, without_codes
from admin.words import Words
from complaints.roles import ROLES
from complaints.sla import MILESTONES

PROCESSES = Path(__file__).parents[2] / "processes"
ZH, EN = Words("zh"), Words("en")


def outputs() -> set[str]:
    """Every code that a published decision table gives."""
    entries = re.compile(r"<outputEntry[^>]*>\s*<text>(.*?)</text>", re.DOTALL)
    texts = [path.read_text("utf-8") for path in PROCESSES.glob("*/*.dmn")]
    cells = [cell for text in texts for cell in entries.findall(text)]
    return {code for cell in cells for code in re.findall(r'"([a-z][a-z0-9_.]*)"', cell)}


def test_each_code_of_the_published_tables_has_words():
    groups = {role.id for role in ROLES}
    limits = {code for code in outputs() if re.match(r"\d", code)}

    assert outputs() - code_words(ZH).keys() - groups - limits - set(MILESTONES) == set()
    assert code_words(ZH).keys() == code_words(EN).keys()


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        (
            "系统建议：service.slow（仅供参考）",
            "系统建议：服务：响应慢（仅供参考）",
            "系统建议：Service: slow response（仅供参考）",
        ),
        ("级别urgent；应急：none。", "级别紧急；应急：无。", "级别urgent；应急：none。"),
        (
            "Table says: urgent (time_critical).",
            "Table says: 紧急 (有时限的个人损失).",
            "Table says: urgent (a personal date is at stake).",
        ),
        (
            "https://x.example/red other@x.example re-order",
            "https://x.example/red other@x.example re-order",
            "https://x.example/red other@x.example re-order",
        ),
        ("never.heard_of", "never.heard_of", "never.heard_of"),
    ],
    ids=["category", "chinese", "english", "address", "unknown"],
)
def test_codes_in_a_text_become_words(text, zh, en):
    assert [without_codes(text, ZH), without_codes(text, EN)] == [zh, en]
