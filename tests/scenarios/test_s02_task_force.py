"""S02: a task force of three departments finds the cause and draws up the plan of S01."""

import pytest

from tests.scenarios.teaming import (
    CHEN,
    DEPARTMENTS,
    HAN,
    WANTS,
    ZHANG,
    accepted,
    called,
    gathered,
    investigate_all,
    judge,
    lines,
    member,
    review,
    sign,
    team,
)
from tests.scenarios.working import approve, consent, decided, draft, explain, now


@pytest.fixture
def case(town, registered):
    """The case of S01 at 11:00: the head has named technical service to lead."""
    return called(town, registered)


@pytest.fixture
def formed(case):
    return gathered(case)


@pytest.fixture
def investigating(town, formed):
    return accepted(town, formed)


@pytest.fixture
def judged(town, investigating):
    town.at("2026-03-10 09:30")
    investigate_all(investigating, *DEPARTMENTS)
    judge(investigating, by="zhang-gong")
    return investigating


@pytest.fixture
def drafted(town, judged):
    town.at("2026-03-10 10:00")
    draft(judged, lines(), wants=WANTS, compensation_form="money")
    return judged


@pytest.fixture
def submitted(drafted):
    review(drafted, "chen-jing", "han-gang")
    drafted.do("ut_leader_decides", {"decision": "submit"}, by="zhang-gong")
    return drafted


def test_the_head_and_the_leading_department_form_the_team_before_the_facts_are_due(case):
    assert case.open == ["ut_form_team"]
    assert case.task("ut_form_team")["groups"] == ["customer_dept_head", "technical"]
    assert case.due("ut_form_team") == "2026-03-10 10:00"


@pytest.mark.parametrize(
    ("leader", "members", "errors"),
    [
        ("zhang-gong", [ZHANG, member("liu-gong", "technical", "test")], {"members": ["rule"]}),
        ("gao-jingli", [ZHANG, CHEN, HAN], {"leader": ["rule"]}),
        ("zhang-gong", [ZHANG, CHEN, {**ZHANG, "dept": "production"}], {"members": ["rule"]}),
        ("zhang-gong", [ZHANG], {"members": ["rule"]}),
        ("zhang-gong", [], {"leader": ["rule"], "members": ["rule"]}),
    ],
    ids=["one department", "leader no member", "somebody twice", "one member", "nobody"],
)
def test_a_team_that_is_none_is_refused(case, leader, members, errors):
    assert case.refused("ut_form_team", team(case, leader, *members)) == errors


def test_every_member_is_told_and_answers_within_four_hours(formed):
    assert formed.open == ["ut_accept_duty"] * 3
    assert [task["groups"] for task in formed.tasks()] == [
        [each["dept"]] for each in (ZHANG, CHEN, HAN)
    ]
    assert formed.due("ut_accept_duty") == "2026-03-09 15:00"
    assert formed.warned() == [("2026-03-09 11:00", d, "team_duty") for d in DEPARTMENTS]


def test_three_departments_investigate_at_once_in_their_groups(investigating):
    found = investigating.tasks()

    assert [task["element"] for task in found] == ["ut_assign_person"] * 3
    assert [task["groups"] for task in found] == [["technical"], ["quality"], ["production"]]
    assert investigating.due("ut_assign_person") == "2026-03-09 13:30"


def test_the_leader_judges_three_findings(town, investigating):
    town.at("2026-03-10 09:30")
    investigate_all(investigating, "production", "technical")
    before = investigating.open
    investigate_all(investigating, "quality")

    assert before == ["ut_assign_person"]
    assert investigating.open == ["ut_joint_judgement"]
    assert investigating.due("ut_joint_judgement") == "2026-03-11 10:00"
    assert [found["dept"] for found in investigating.written("findings")[-1]] == [*DEPARTMENTS]
    judge(investigating, by="zhang-gong")
    assert investigating.written("departments")[-1] == [*DEPARTMENTS]
    assert investigating.task("ut_draft_plan")["groups"] == ["customer_dept", *DEPARTMENTS]
    assert investigating.due("ut_draft_plan") == "2026-03-11 10:00"


@pytest.mark.parametrize("kind", ["short", "compensation", "long"])
def test_a_plan_needs_lines_of_three_kinds(town, judged, kind):
    town.at("2026-03-10 10:00")
    answers = {
        "cause_state": "final",
        "cause": "assembly",
        "cause_text": "装配间隙偏大",
        "corrective": "更换主轴",
        "preventive": "增加装配检验",
        "lines": [each for each in lines() if each["kind"] != kind],
        "answers": [{"want": want, "answer": "照办"} for want in WANTS],
        "claim_type": "appeal",
        "compensation_form": "money",
    }

    assert judged.refused("ut_draft_plan", answers) == {"lines": ["rule"]}


def test_members_review_one_after_the_other_and_the_leader_decides(drafted):
    first = drafted.task("ut_team_review")["groups"]
    objection = {"opinion": "object", "aspect": "deadline", "objection": "复检期限太长"}
    drafted.do("ut_team_review", objection, by="chen-jing")
    second = drafted.task("ut_team_review")["groups"]
    review(drafted, "han-gang")

    assert (first, second) == (["quality"], ["production"])
    assert drafted.written("reviews")[-1] == [
        {"member": "chen-jing", "dept": "quality", "opinion": "object", "aspect": "deadline"},
        {"member": "han-gang", "dept": "production", "opinion": "agree", "aspect": None},
    ]
    assert drafted.refused("ut_leader_decides", {"decision": "submit"}) == {"reason": ["required"]}
    overruled = {"decision": "submit", "reason": "供货周期所限"}
    drafted.do("ut_leader_decides", overruled, by="zhang-gong")
    assert drafted.open == ["ut_approve"]


def test_the_leader_may_have_it_drafted_again(drafted):
    review(drafted, "chen-jing", "han-gang")
    again = {"decision": "redraft", "reason": "补充临时措施"}
    drafted.do("ut_leader_decides", again, by="zhang-gong")

    assert drafted.open == ["ut_draft_plan"]
    draft(drafted, lines(), wants=WANTS, compensation_form="money")
    review(drafted, "chen-jing", "han-gang")
    assert [plan["version"] for plan in drafted.written("plan")][-1] == 2
    assert len(drafted.written("reviews")[-1]) == 2


def test_the_vice_president_signs_after_the_head(submitted):
    assert decided(submitted, "dmn_approval_authority") == [["customer_dept_head", "vp"]]

    approve(submitted, "customer_dept_head")

    assert submitted.open == ["ut_approve"]
    assert submitted.task("ut_approve")["groups"] == ["vp"]
    assert submitted.due("ut_approve") == "2026-03-10 18:00"


def test_a_refused_plan_goes_back_to_the_team(submitted):
    approve(submitted, "customer_dept_head")
    submitted.do("ut_approve", {"decision": "return", "comment": "补偿依据不足"})

    assert submitted.open == ["ut_draft_plan"]
    draft(submitted, lines(), wants=WANTS, compensation_form="money")
    assert submitted.task("ut_team_review")["groups"] == ["quality"]
    review(submitted, "chen-jing", "han-gang")
    sign(submitted, "zhang-gong", ["customer_dept_head", "vp"])
    assert submitted.open == ["ut_explain_plan"]


def test_the_third_return_brings_the_vice_president_in(submitted):
    for _ in range(3):
        submitted.do("ut_approve", {"decision": "return", "comment": "补偿依据不足"})
        draft(submitted, lines(), wants=WANTS, compensation_form="money")
        review(submitted, "chen-jing", "han-gang")
        submitted.do("ut_leader_decides", {"decision": "submit"}, by="zhang-gong")

    assert submitted.open == ["ut_approve", "ut_vp_decide"]
    assert submitted.escalated() == [("2026-03-10 10:00", "approval_stuck")]


def test_the_author_of_the_plan_does_not_sign_it(town, judged):
    town.at("2026-03-10 10:00")
    draft(judged, lines(), wants=WANTS, compensation_form="money", by="tang-zhuguan")
    review(judged, "chen-jing", "han-gang")
    judged.do("ut_leader_decides", {"decision": "submit"}, by="zhang-gong")

    answer = judged.try_to("ut_approve", {"decision": "approve"}, by="tang-zhuguan")

    assert (answer.status_code, answer.json["code"]) == (403, "barred_from_task")


def test_the_engineer_on_site_has_a_day_from_dispatch(town, submitted):
    approve(submitted, "customer_dept_head", "vp")
    explain(submitted, "accepted")
    consent(submitted)
    town.at("2026-03-11 09:00")
    dispatched = {"engineer": "刘工", "dispatched_at": now(submitted)}
    submitted.do("ut_dispatch_engineer", dispatched, group="technical")

    assert submitted.due("ut_repair_report") == "2026-03-12 09:00"
    assert submitted.task("ut_repair_report")["groups"] == ["technical"]
    assert submitted.open == ["ut_pay", "ut_repair_report"]
    assert submitted.value("case.dues_rule.plan") == "min(2wd, customer)"
