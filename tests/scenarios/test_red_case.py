"""A complaint that turns red calls the emergency response, and is closed only when that is over."""

import pytest

from tests.scenarios.alarm import REVIEW, STOP, command, establish, report, supply
from tests.scenarios.registering import started_with
from tests.scenarios.teaming import form_team, investigate_all, judge, member, review
from tests.scenarios.working import (
    approve,
    carry_out,
    classify,
    close,
    comfort,
    confirm,
    consent,
    draft,
    explain,
    later,
    line,
    pay,
    pay_out,
    visit,
)

PRESS = "shen-lan"
LEADER = member("tang-zhuguan", "customer_dept", "lead")
TESTER = member("chen-jing", "quality", "test")


@pytest.fixture
def red(town, registered):
    """Somebody is hurt, and it is public."""
    _, case = registered(
        contact_at="2026-03-14 14:00",
        recorded_at="2026-03-14 14:05",
        description="儿童保温杯漏水，烫到孩子手背，视频已在网上",
        wants=["apology"],
        injury=True,
        injury_text="手背烫红",
        public_post=True,
        public_post_url="https://weibo.example/1",
        reposts_30m=112,
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    return case


@pytest.fixture
def emergency(town, red):
    return started_with(town, red.value("case.no"), reader=PRESS)


def test_the_emergency_has_the_key_of_the_case(red, emergency):
    assert emergency.look()["process"] == "emergency-response"
    assert emergency.value("case_nos") == [red.value("case.no")]
    assert "ut_calm_customer" in emergency.open


def to_the_end(town, case):
    """Everything but the emergency is done."""
    form_team(case, "customer_dept", "tang-zhuguan", LEADER, TESTER)
    investigate_all(case, "customer_dept", "quality")
    judge(case, by="tang-zhuguan")
    plan = [
        line("quality", later(case, hours=4)),
        pay(later(case, hours=4), 500),
        line("quality", later(case, days=60), kind="long", what="全批次复检"),
    ]
    draft(case, plan, wants=["apology"])
    review(case, "chen-jing")
    case.do("ut_leader_decides", {"decision": "submit"}, by="tang-zhuguan")
    approve(case, "customer_dept_head", "vp", "gm")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "quality")
    pay_out(case, 500)
    confirm(case)
    town.at("2026-03-18 10:00")
    visit(case, 5)
    summary = {
        "cause_code": "assembly",
        "report_to": "hq",
        "summary": "已查明并补救",
        "lesson": "密封圈须全检",
    }
    case.do("ut_summary", summary)
    case.do("ut_responsibility_flag", {})
    case.do("ut_dissolve_team", {"handed_over": True, "summary": "已查明并移交"})


def stop(town, emergency):
    """It is contained, stopped and reviewed."""
    establish(emergency, recall_needed=False)
    command(emergency)
    town.at("2026-03-18 13:00")
    report(emergency, "contained")
    emergency.do("ut_stop_response", STOP, by="huang-zong")
    emergency.do("ut_retrospective", REVIEW)


def over(town, emergency):
    """It was a false alarm after all: the quickest of its ends."""
    emergency.do("ut_confirm_red", {"confirmed": "no", "comment": "不是本公司产品"})
    emergency.do("ut_false_alarm", {"reason": "核对照片，不是本公司产品"}, by="huang-zong")


def test_the_case_is_not_closed_before_the_emergency_is_over(town, red, emergency):
    emergency.do("ut_confirm_red", {"confirmed": "yes"})
    supply(emergency)
    to_the_end(town, red)

    assert red.open == []
    assert red.ended() == ("active", None)

    stop(town, emergency)
    assert red.value("emergency_over.outcome") == "contained"
    close(red)
    assert red.ended()[0] == "completed"


def test_an_emergency_that_ended_before_is_not_waited_for(town, red, emergency):
    over(town, emergency)
    to_the_end(town, red)

    close(red)
    assert red.ended()[0] == "completed"
