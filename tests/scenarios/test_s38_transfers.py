"""S38: departments pass a case to each other; the third time the head decides."""

from tests.scenarios.working import classify, comfort


def transfer(case, source: str, to: str) -> None:
    """Pass the case on."""
    answers = {"action": "transfer", "transfer_to": to, "transfer_reason": "不属本部门"}
    case.do("ut_assign_person", answers, group=source)


def test_the_third_transfer_waits_for_the_head_of_the_customer_department(town, registered):
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="水壶用了两天壶底开裂，要求换货",
        wants=["exchange"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")

    transfer(case, "quality", "production")
    transfer(case, "production", "quality")
    before = case.escalated()
    transfer(case, "quality", "production")

    assert before == []
    assert case.escalated() == [("2026-03-09 10:05", "ball_kicking")]
    assert case.open == ["ut_head_assigns"]
    assert case.task("ut_head_assigns")["groups"] == ["customer_dept_head"]
    case.do("ut_head_assigns", {"department": "production", "reason": "装配造成"})
    assert case.task("ut_assign_person")["groups"] == ["production"]
