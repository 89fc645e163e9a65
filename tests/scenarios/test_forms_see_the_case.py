"""What a form's rules and conditions see: the variables of the task's own scope, and the case."""

from uuid import UUID

import pytest

from complaints.demo import account
from engine.queries import FindTask
from tests.scenarios.town import in_zone
from tests.scenarios.working import classify, comfort, draft, investigate, later, line

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


def texts_of(case, element: str, person: str) -> list[tuple[str, str]]:
    """The words that the form of an open task shows above its fields, Chinese and English."""
    town = case.town
    found = town.engine.ask(
        FindTask(task=UUID(case.task(element)["uid"])), account(town.engine, person)
    )
    rows = found.form.layout({}, context=found.variables, now=in_zone(town.clock.now()))
    return [
        (widget.attributes["text"], widget.attributes["text_en"])
        for row in rows
        for widget in row.widgets
        if widget.kind == "text" and not widget.hidden
    ]


def test_the_drafter_of_a_plan_that_came_back_sees_why(graded):
    investigate(graded, "quality", severity="general")
    guidance = texts_of(graded, "ut_draft_plan", "guo-jing")
    lines = [line("quality", later(graded, hours=4)), line("quality", later(graded, days=3))]
    draft(graded, lines, wants=["refund"])

    assert graded.written("plan_problems") == [[{"code": "deadline_too_late", "line": 2}]]
    assert graded.open == ["ut_draft_plan"]
    assert texts_of(graded, "ut_draft_plan", "guo-jing") == [
        (
            "上一稿被退回：第2条措施期限晚于解决时限；",
            "The last draft came back: line 2: deadline later than the case is due; ",
        ),
        *guidance,
    ]
    draft(graded, lines[:1], wants=["refund"])
    assert graded.open == ["ut_approve"]


def test_the_supervisor_sees_the_demanded_date_beside_the_plan_s(graded):
    graded.tell("deadline_demanded", {"customer_deadline": "2026-03-09T18:00"})

    assert texts_of(graded, "ut_decide_deadline", "he-zhuguan") == [
        (
            "客户要求期限：2026-03-09 18:00。现行方案时限：2026-03-10 02:00。"
            "接受后方案时限取较早者。",
            "Demanded: 2026-03-09 18:00. The plan is due 2026-03-10 02:00."
            " Once accepted, the earlier of the two holds.",
        )
    ]


@pytest.mark.parametrize(
    ("number", "code"), [(None, "rule"), ("TS-202603-0777", "no_open_case")], ids=["own", "unknown"]
)
def test_a_case_is_merged_into_another_open_one_only(graded, number, code):
    before = graded.open
    payload = {"open_case": number or graded.value("case.no"), "reason": "重复"}
    body = {"name": "complaint_merged", "payload": payload}
    answer = graded.town.ask("zhou-min", "POST", f"{graded.path}/messages", body)

    told = [problem["code"] for problem in answer.json["errors"]["open_case"]]
    assert (answer.status_code, told) == (422, [code])
    assert graded.open == before  # nobody's work was stopped
