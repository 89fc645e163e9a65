"""Reminders and inquiries of a case, as an auditor sees them."""

from collections.abc import Callable
from typing import Any

from tests.scenarios.handling import AUDITOR, Handling
from tests.scenarios.town import Town
from tests.scenarios.working import classify, comfort, now

Told = tuple[str, str, str, int]


def with_key(town: Town, key: str) -> list[Handling]:
    """Every instance with a business key, oldest first."""
    found = town.get(AUDITOR, "/instances", key=key)["items"]
    return [Handling(town, instance) for instance in found]


def overdue(case: Handling) -> list[tuple[str, str]]:
    """Time and element of each task of a case that was noted as overdue."""
    return [
        (at, effect["payload"]["element"])
        for at, effect in case.effects("throws")
        if effect["name"] == "task_overdue"
    ]


def reminders(chain: Handling) -> list[Told]:
    """Time, number, group and ordinal of each reminder that went out."""
    return [
        (at, effect["input"]["no"], effect["input"]["group"], effect["input"]["nth"])
        for at, effect in chain.effects("job")
        if effect["input"].get("template") == "task_overdue"
    ]


def being_verified(
    town: Town, registered: Callable[..., tuple[Handling, Handling]]
) -> tuple[Handling, dict[str, Any]]:
    """A case of Monday 17:00 whose cause the supply chain is to find by Tuesday 17:00."""
    _, case = registered(
        contact_at="2026-03-09 17:00",
        recorded_at="2026-03-09 17:05",
        profile="b2b",
        description="整批货晚到两天，要求说明原因",
        wants=["explanation"],
    )
    comfort(case)
    classify(case, "experience", "logistics")
    dept = "supply_chain"
    case.do("ut_assign_person", {"action": "assign", "investigator": "xie-tao"}, group=dept)
    evidence = [{"type": "order_data", "ref": "订单与物流记录"}]
    case.do("ut_collect_evidence", {"evidence": evidence}, group=dept)
    return case, case.task("ut_preliminary_cause")


def answer_meanwhile(case: Handling) -> None:
    """Tell the customer where it stands, on Tuesday, when 24 hours are over."""
    case.town.at("2026-03-10 17:10")
    answers = {
        "replied_at": now(case),
        "channel": "phone",
        "answer": "原因仍在调查，周三前给出方案",
        "next_answer_at": "2026-03-11T17:00",
    }
    case.do("ut_interim_reply", answers)


def find_cause(case: Handling) -> None:
    """Find the cause in the supply chain."""
    cause = {
        "verified": "yes",
        "cause_state": "preliminary",
        "cause": "transport",
        "scope": "single",
        "cause_text": "承运商漏装",
        "severity": "general",
    }
    case.do("ut_preliminary_cause", cause, group="supply_chain")
