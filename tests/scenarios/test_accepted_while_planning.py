"""A date that is accepted while the plan is being drafted binds the drafter at once (R-054)."""

from tests.scenarios.working import classify, comfort, investigate


def test_the_open_plan_is_due_when_the_customer_wants_it(town, registered):
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="饮水机使用一周后漏水，要求维修",
        wants=["repair"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    investigate(case, "quality", severity="general", cause="assembly")
    before = case.due("ut_draft_plan")

    case.tell("deadline_demanded", {"customer_deadline": "2026-03-09T18:00"}, by="li-jingli")
    accepted = {"accepted": "yes", "agreed_at": "2026-03-09T18:00"}
    case.do("ut_decide_deadline", accepted, by="he-zhuguan")

    assert before is not None
    assert before > "2026-03-09 18:00"
    assert case.due("ut_draft_plan") == "2026-03-09 18:00"
    assert [effect["because"] for _, effect in case.effects("due")] == ["variable"]
