"""S04: a birthday scarf that was signed for and never received; the customer wants it tonight."""

import pytest

SCARF = {
    "contact_at": "2026-03-11 21:00",
    "recorded_at": "2026-03-11 21:06",
    "emotion": "anxious",
    "description": "给妈妈买的生日礼物，物流显示已签收但没有收到；围巾刻有“妈妈我爱你”，明天就是生日",
    "object": "order",
    "order_no": "DD-0087",
    "item_customised": True,
    "wants": ["resend", "explanation"],
    "frontline_urgent": True,
    "frontline_urgent_reason": "明天生日，今晚必须找到或补发",
}
LOGISTICS = {
    "domain": "experience",
    "nature": "logistics",
    "demand_type": "compensation",
    "claim_type": "appeal",
    "breadth": "single",
}


@pytest.fixture
def scarf(registered):
    return registered(**SCARF)


def test_it_is_urgent_and_goes_to_the_supply_chain(town, scarf):
    _, case = scarf

    town.at("2026-03-11 21:10")
    case.do("ut_classify", LOGISTICS)

    assert case.values("case.severity", "case.severity_reason", "departments") == {
        "case.severity": "urgent",
        "case.severity_reason": "time_critical",
        "departments": ["supply_chain"],
    }
