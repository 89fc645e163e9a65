"""Members that decline or keep silent, alerts, dates and withdrawals while a task force works."""

import pytest

from tests.scenarios.teaming import (
    CHEN,
    DEPARTMENTS,
    HAN,
    WANTS,
    ZHANG,
    accept,
    accepted,
    called,
    gathered,
    investigate_all,
    judge,
    lines,
    review,
)
from tests.scenarios.test_forms_see_the_case import texts_of
from tests.scenarios.working import draft


@pytest.fixture
def formed(town, registered):
    return gathered(called(town, registered))


@pytest.fixture
def investigating(town, formed):
    return accepted(town, formed)


def test_nobody_who_declines_stays_and_the_lead_passes_on(town, formed):
    refused = {"accepted": "no", "reason": "出差"}
    formed.do("ut_accept_duty", refused, by="zhang-gong", group="technical")

    assert formed.refused("ut_replace_member", {"successor": "chen-jing"}) == {
        "successor": ["rule"]
    }
    formed.do("ut_replace_member", {"successor": "liu-gong"})
    for who, dept in (
        ("liu-gong", "technical"),
        ("chen-jing", "quality"),
        ("han-gang", "production"),
    ):
        formed.do("ut_accept_duty", {"accepted": "yes"}, by=who, group=dept)
    investigate_all(formed, *DEPARTMENTS)
    assert formed.task("ut_joint_judgement")["groups"] == ["technical"]
    judge(formed, by="liu-gong")
    assert formed.written("team")[-1]["leader"] == "liu-gong"


def test_silence_for_four_hours_has_a_member_replaced(town, formed):
    accept(formed, ZHANG)
    accept(formed, CHEN)
    town.at("2026-03-09 14:59")
    before = formed.open
    town.at("2026-03-09 15:00")

    assert before == ["ut_accept_duty"]
    assert formed.open == ["ut_replace_member"]
    assert formed.task("ut_replace_member")["groups"] == ["customer_dept_head"]
    assert formed.due("ut_replace_member") == "2026-03-09 17:00"
    formed.do("ut_replace_member", {"successor": "yang-buzhang"})
    assert formed.due("ut_accept_duty") == "2026-03-09 19:00"


def test_one_person_put_in_twice_at_once_sends_the_team_back(formed):
    away = (ZHANG, CHEN)
    accept(formed, HAN)
    for each in away:
        answers = {"accepted": "no", "reason": "出差"}
        formed.do("ut_accept_duty", answers, by=each["member"], group=each["dept"])
    for _ in away:
        formed.do("ut_replace_member", {"successor": "guo-jing"})
    for _ in away:
        formed.do("ut_accept_duty", {"accepted": "yes"}, by="guo-jing")

    assert formed.open == ["ut_form_team"]
    assert texts_of(formed, "ut_form_team", "zhang-gong")[0] == (
        "更换组员后同一人重复列入，请重新组建小组。",
        "After members were replaced somebody was named twice: form the team again.",
    )
    gathered(formed)
    for each in (ZHANG, CHEN, HAN):
        accept(formed, each)
    assert formed.open == ["ut_assign_person"] * 3


def test_the_leader_sees_what_was_found_and_who_objects(town, investigating):
    investigate_all(investigating, *DEPARTMENTS)
    found = texts_of(investigating, "ut_joint_judgement", "zhang-gong")
    judge(investigating, by="zhang-gong")
    draft(investigating, lines(), wants=WANTS, compensation_form="money")
    objection = {"opinion": "object", "aspect": "cost", "objection": "补偿偏高"}
    investigating.do("ut_team_review", objection, by="chen-jing")
    review(investigating, "han-gang")

    whole = "属实，原因：装配或生产，范围：单件，证据1件；"
    english = "true, cause: Assembly, scope: Single item, evidence: 1; "
    assert found == [
        (
            f"各部门查明：技术服务部——{whole}质量管理部——{whole}制造部——{whole}",
            f"Found: Technical service: {english}Quality management: {english}"
            f"Production: {english}",
        )
    ]
    assert texts_of(investigating, "ut_leader_decides", "zhang-gong") == [
        (
            "方案第1版的组员意见：chen-jing有异议（费用）；han-gang同意；",
            "Opinions on plan version 1: chen-jing objects (Cost); han-gang agrees; ",
        )
    ]


def test_an_accepted_date_of_the_customer_moves_the_plan_that_is_being_drafted(town, investigating):
    judged = investigating
    town.at("2026-03-10 09:30")
    investigate_all(judged, *DEPARTMENTS)
    judge(judged, by="zhang-gong")
    judged.tell("deadline_demanded", {"customer_deadline": "2026-03-10T16:00"}, by="li-jingli")
    accepted = {"accepted": "yes", "agreed_at": "2026-03-10T16:00"}
    before = judged.due("ut_draft_plan")
    judged.do("ut_decide_deadline", accepted, by="he-zhuguan")

    assert (before, judged.due("ut_draft_plan")) == ("2026-03-11 10:00", "2026-03-10 16:00")


def test_the_leader_raises_a_red_alert_and_the_plan_goes_on(town, investigating):
    town.at("2026-03-10 09:30")
    investigate_all(investigating, *DEPARTMENTS)
    judge(investigating, by="zhang-gong", red_alert=True, alert_reason="injury")

    assert investigating.value("case.alert") == "red"
    assert investigating.open == ["ut_draft_plan"]


def test_the_leader_hears_that_an_investigation_is_passed_around(investigating):
    for source, to in (("quality", "operations"), ("operations", "quality"), ("quality", "rnd")):
        answers = {"action": "transfer", "transfer_to": to, "transfer_reason": "不属本部门"}
        investigating.do("ut_assign_person", answers, group=source)

    assert investigating.escalated() == [("2026-03-09 11:30", "ball_kicking")]
    assert investigating.warned()[-1] == ("2026-03-09 11:30", "technical", "team_passed_on")


def test_all_of_it_stops_when_the_customer_withdraws(investigating):
    investigate_all(investigating, "technical")

    investigating.tell("complaint_withdrawn", {"channel": "phone"}, by="li-jingli")

    assert investigating.open == ["ut_confirm_withdrawal"]
