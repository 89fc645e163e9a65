"""What a form's rules and conditions see: the variables of the task's own scope, and the case."""

import pytest

from tests.scenarios.working import classify, comfort, investigate, later, line

CUP = {
    "contact_at": "2026-03-09 10:00",
    "recorded_at": "2026-03-09 10:05",
    "description": "孩子被保温杯漏水烫到手背，要求退款",
    "wants": ["refund"],
}


@pytest.fixture
def graded(registered):
    _, case = registered(**CUP)
    comfort(case)
    classify(case, "product", "quality_defect")
    return case


def test_an_injury_that_is_not_public_is_confirmed_red_by_the_supervisor(registered):
    _, case = registered(**CUP, injury=True, injury_text="手背红肿")
    classify(case, "product", "quality_defect")
    case.do("ut_supervisor_decide", {"red": True, "reason": "孩子烫伤，须立即应急"})

    assert case.value("case.alert") == "red"


def test_a_department_does_not_pass_a_case_to_itself(graded):
    answers = {"action": "transfer", "transfer_to": "quality", "transfer_reason": "不属本部门"}

    assert graded.refused("ut_assign_person", answers) == {"transfer_to": ["rule"]}


def test_the_drafter_sees_the_guidance(town, graded):
    investigate(graded, "quality", severity="general")
    task = graded.task("ut_draft_plan")
    found = town.get("lin-xia", f"/tasks/{task['uid']}")

    assert found["details"]["form"]["id"] == "f06-plan"


def test_a_plan_that_leaves_a_wish_unanswered_is_refused(graded):
    investigate(graded, "quality", severity="general")
    answers = {
        "cause_state": "preliminary",
        "cause": "assembly",
        "cause_text": "密封圈装反",
        "corrective": "更换",
        "preventive": "增加水密试验",
        "lines": [line("quality", later(graded, hours=4))],
        "answers": [],
        "claim_type": "appeal",
        "compensation_form": "none",
    }

    assert graded.refused("ut_draft_plan", answers) == {"answers": ["rule"]}


def test_a_case_is_not_merged_into_itself(graded):
    payload = {"open_case": graded.value("case.no"), "reason": "重复"}
    body = {"name": "complaint_merged", "payload": payload}
    answer = graded.town.ask("zhou-min", "POST", f"{graded.path}/messages", body)

    assert (answer.status_code, sorted(answer.json["errors"])) == (422, ["open_case"])
