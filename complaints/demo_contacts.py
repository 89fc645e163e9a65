"""The two contacts with which the demo begins: a company's equipment, a birthday present.

Source:
    The source texts of the trade; acceptance scenarios S01 and S04. Telephone numbers are made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class DemoContact:
    """A contact and who takes it: ``answers`` are those of form F01."""

    taken_by: str
    answers: Mapping[str, object]


def company(contact_at: datetime) -> DemoContact:
    """B公司: equipment that runs unsteadily, told by 王经理 to 李经理 at an aware moment."""
    began = contact_at - timedelta(days=3)
    return DemoContact(
        "li-jingli",
        {
            "channel": "phone",
            "contact_at": contact_at.isoformat(),
            "declared_kind": "complaint",
            "profile": "b2b",
            "identity": "registered",
            "name": "B公司 王经理",
            "phone": "0755-88880100",
            "is_key_customer": True,
            "emotion": "anxious",
            "description": f"自{began.month}月{began.day}日起，贵公司供应的X-200设备运行不稳定，"
            "产线速度下降约20%，"
            "已出现15件不合格品，要求24小时内给出明确解决方案。",
            "object": "product",
            "product": "X-200",
            "occurred_at": began.isoformat(),
            "equipment": {
                "model": "X-200",
                "speed_drop_pct": 20,
                "symptom": "运行中转速忽高忽低，每小时停机一到两次。",
                "defects": 15,
            },
            "wants": ["repair", "compensation"],
            "customer_deadline": (contact_at + timedelta(hours=24)).isoformat(),
            "consent_privacy": True,
            "consent_version": "1",
        },
    )


def present(contact_at: datetime) -> DemoContact:
    """王女士: a scarf, signed for but never received, told to 小张 at an aware moment."""
    return DemoContact(
        "xiao-zhang",
        {
            "channel": "phone",
            "contact_at": contact_at.isoformat(),
            "declared_kind": "complaint",
            "profile": "retail",
            "identity": "registered",
            "name": "王女士",
            "phone": "138 0013 8000",
            "emotion": "anxious",
            "description": "给妈妈买的生日礼物，物流显示已签收，但家里没人，没有收到；"
            "商品是刻有“妈妈我爱你”的定制款围巾，明天就是生日。",
            "object": "order",
            "product": "定制款围巾",
            "order_no": "DD-0087",
            "quantity": 1,
            "item_customised": True,
            "wants": ["resend", "explanation"],
            "frontline_urgent": True,
            "frontline_urgent_reason": "生日礼物，明天就要，今晚必须找到或补发。",
            "consent_privacy": True,
            "consent_version": "1",
        },
    )
