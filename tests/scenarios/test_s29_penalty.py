"""S29: a deduction is proposed, decided, heard, noticed and approved; three copies go out."""

import pytest

from engine.commands import SetGroups
from engine.model import SYSTEM
from tests.scenarios.chasing import with_key
from tests.scenarios.handling import Handling
from tests.scenarios.test_s30_reopen import mended
from tests.scenarios.working import EVIDENCE, close, decided, visit

__all__ = ["mended"]

PERSON = {"name": "韩刚", "dept": "production", "part": "未按工艺紧固接头"}
PROPOSED = {"findings": "接头扭矩不足，首检记录缺失", "persons": [PERSON], "evidence": EVIDENCE}
PENALTY = {
    "kind": "penalty",
    "unit": "production",
    "person": "韩刚",
    "reason": "装配未按作业指导书执行",
}
NOTICE = {
    "person": "韩刚",
    "facts": "接头装配不良致客户漏水",
    "amount": 500,
    "basis": "奖罚办法第十二条",
}
DEDUCTED = {"received": True, "done": True}
CHECKED = {"received": True, "checked": True}


@pytest.fixture
def begun(town, mended) -> Handling:
    """The case is visited and closed on Thursday at 10:30; production is to answer for it."""
    town.at("2026-03-12 10:30")
    visit(mended, 5)
    summary = {
        "cause_code": "assembly",
        "report_to": "feedback_mgmt",
        "summary": "已更换接头并复检",
        "lesson": "首检须留记录",
    }
    mended.do("ut_summary", summary)
    flag = {
        "needed": True,
        "kind": "penalty",
        "departments": ["production"],
        "reason": "装配不良",
    }
    mended.do("ut_responsibility_flag", flag)
    close(mended)
    found = with_key(town, mended.value("case.no"))
    [case] = [one for one in found if one.look()["process"] == "accountability"]
    return case


@pytest.fixture
def proposed(town, begun) -> Handling:
    """Quality proposes on Thursday at 15:00."""
    town.at("2026-03-12 15:00")
    begun.do("ut_propose_persons", PROPOSED)
    return begun


@pytest.fixture
def heard(town, proposed) -> Handling:
    """Decided on Friday at 10:00; the person speaks on Monday."""
    town.at("2026-03-13 10:00")
    proposed.do("ut_decide_responsibility", PENALTY)
    town.at("2026-03-16 11:00")
    proposed.do("ut_hear_person", {"accepts": False, "statement": "当班扭矩扳手送检未归"})
    return proposed


@pytest.fixture
def drafted(town, heard) -> Handling:
    """The notice is drafted on Tuesday at 09:30."""
    town.at("2026-03-17 09:30")
    heard.do("ut_draft_notice", NOTICE)
    return heard


def test_the_cause_names_the_unit_and_quality_the_persons(begun, town):
    assert begun.values("cause", "kind", "departments") == {
        "cause": "assembly",
        "kind": "penalty",
        "departments": ["production"],
    }
    assert begun.task("ut_propose_persons")["groups"] == ["quality"]
    assert begun.due("ut_propose_persons") == "2026-03-17 10:30"
    assert begun.refused("ut_propose_persons", PROPOSED | {"evidence": []}) == {
        "evidence": ["rule"]
    }

    town.at("2026-03-12 15:00")
    begun.do("ut_propose_persons", PROPOSED)

    assert decided(begun, "dmn_responsibility") == ["production"]
    assert begun.task("ut_decide_responsibility")["groups"] == ["customer_dept"]
    assert begun.due("ut_decide_responsibility") == "2026-03-16 15:00"


def test_three_copies_each_with_its_time(town, drafted):
    case = drafted
    assert case.value("notice_no") == "JF-202603-0001"
    assert case.due("ut_gm_approve") == "2026-03-19 09:30"
    town.at("2026-03-18 10:00")
    case.do("ut_gm_approve", {"decision": "approve"}, by="huang-zong")

    assert case.open == ["ut_accounting_check", "ut_deduct_bonus"]
    assert case.due("ut_accounting_check") == case.due("ut_deduct_bonus") == "2026-03-23 10:00"
    assert case.task("ut_deduct_bonus")["groups"] == ["production"]
    town.at("2026-03-18 11:05")
    case.do("ut_accounting_check", CHECKED, by="cai-kuaiji")
    assert case.open == ["ut_deduct_bonus"]
    town.at("2026-03-18 14:20")
    case.do("ut_deduct_bonus", DEDUCTED, by="yang-buzhang")

    assert case.ended() == ("completed", "end_noticed")
    assert case.values("own_copy_at", "accounting_copy_at", "deduction_copy_at") == {
        "own_copy_at": "2026-03-18 10:00",
        "accounting_copy_at": "2026-03-18 11:05",
        "deduction_copy_at": "2026-03-18 14:20",
    }


def test_a_copy_that_was_not_received_is_not_signed_for(town, drafted):
    town.at("2026-03-18 10:00")
    drafted.do("ut_gm_approve", {"decision": "approve"})

    assert drafted.refused("ut_deduct_bonus", {"done": True}) == {"received": ["required"]}
    assert drafted.refused("ut_accounting_check", {"received": True}) == {"checked": ["required"]}


def test_refused_by_the_general_manager_nothing_is_deducted(town, drafted):
    assert drafted.refused("ut_gm_approve", {"decision": "refuse"}) == {"comment": ["required"]}
    town.at("2026-03-18 10:00")
    drafted.do("ut_gm_approve", {"decision": "refuse", "comment": "责任尚未查清"})

    assert drafted.ended() == ("completed", "end_refused")
    opened = {effect["el"] for _, effect in drafted.effects("opened")}
    assert not opened & {"ut_deduct_bonus", "ut_accounting_check"}
    assert drafted.value("own_copy_at") is None


def test_who_proposed_does_not_decide(town, begun):
    both = ["customer_dept", "quality"]
    town.engine.run(SetGroups(person=town.number("lin-xia"), groups=both), SYSTEM)
    begun.do("ut_propose_persons", PROPOSED, by="lin-xia")

    answer = begun.try_to("ut_decide_responsibility", PENALTY, by="lin-xia")

    assert (answer.status_code, answer.json["code"]) == (403, "barred_from_task")
    begun.do("ut_decide_responsibility", PENALTY, by="guo-jing")
    assert begun.open == ["ut_hear_person"]


def test_a_person_is_heard_in_time(heard):
    assert heard.value("heard") is True
    assert heard.unmasked(heard.value("f14_hearing.statement")) == ["当班扭矩扳手送检未归"]
    assert heard.open == ["ut_draft_notice"]
    assert heard.due("ut_draft_notice") == "2026-03-17 11:00"


def test_who_says_nothing_for_three_working_days_holds_nothing_up(town, proposed):
    town.at("2026-03-13 10:00")
    proposed.do("ut_decide_responsibility", PENALTY)
    assert proposed.task("ut_hear_person")["groups"] == ["production"]
    assert proposed.due("ut_hear_person") == "2026-03-18 10:00"

    town.at("2026-03-18 09:59")
    before = proposed.open
    town.at("2026-03-18 10:00")

    assert before == ["ut_hear_person"]
    assert proposed.open == ["ut_draft_notice"]
    assert proposed.value("heard") is False


def test_names_are_sealed(drafted):
    [person] = drafted.value("f14_proposal.persons")
    sealed = [person["name"], drafted.value("f14_decision.person"), drafted.value("f14.person")]

    assert [value["$t"] for value in sealed] == ["sealed"] * 3
    assert drafted.unmasked(*sealed) == ["韩刚"] * 3


def test_an_administrative_sanction_waits_for_the_monthly_review(town, proposed):
    proposed.do("ut_decide_responsibility", PENALTY | {"kind": "administrative"})
    proposed.do("ut_hear_person", {"accepts": True, "statement": "接受"})

    assert proposed.ended() == ("completed", "end_for_review")
    assert proposed.value("for_monthly_review") is True
    assert proposed.value("notice_no") is None


def test_a_decision_without_sanction_ends_it(proposed):
    proposed.do("ut_decide_responsibility", {"kind": "none", "reason": "首检设备故障，非人为"})

    assert proposed.ended() == ("completed", "end_no_sanction")


def test_a_reward_is_raised_by_hand(town):
    town.at("2026-03-16 10:00")
    body = {
        "process": "accountability",
        "element": "start_manual",
        "variables": {"cause": "service", "kind": "reward", "departments": ["technical"]},
    }
    case = Handling(town, town.post("lin-xia", "/instances", body)["instance"])
    case.do("ut_propose_persons", PROPOSED | {"persons": []})
    reward = {"kind": "reward", "unit": "technical", "reason": "连夜修复，客户来信表扬"}
    case.do("ut_decide_responsibility", reward)
    case.do("ut_draft_notice", {"facts": "连夜修复设备", "amount": 300, "basis": "奖罚办法第五条"})
    case.do("ut_gm_approve", {"decision": "approve"})
    case.do("ut_deduct_bonus", DEDUCTED, group="technical")
    case.do("ut_accounting_check", CHECKED)

    assert case.ended() == ("completed", "end_noticed")
