"""A grade that turns out too high is lowered; what was promised holds (R-141)."""

import pytest

from tests.scenarios.working import classify, comfort, investigate


@pytest.fixture
def found_milder(registered):
    """Urgent in the eyes of the front line; the department finds it general."""
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="饮水机使用一周后漏水，要求维修",
        wants=["repair"],
        frontline_urgent=True,
        frontline_urgent_reason="客户称地板进水",
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    investigate(case, "quality", severity="general", cause="assembly")
    return case


def test_a_lower_grade_relaxes_no_limit(found_milder):
    case = found_milder
    dues = ("case.severity", "due_verify", "due_plan", "due_formal_reply", "due_resolve")
    before = case.values(*dues)
    case.do("ut_downgrade", {"agreed": True, "reason": "只有一只漏水"})

    assert before == {
        "case.severity": "urgent",
        "due_verify": "2026-03-09 11:00",
        "due_plan": "2026-03-09 14:00",
        "due_formal_reply": "2026-03-10 10:05",
        "due_resolve": "2026-03-10 10:00",
    }
    assert case.values(*dues) == {**before, "case.severity": "general"}
    assert case.due("ut_draft_plan") == "2026-03-09 14:00"
