"""A plan that is drafted when the time to resolve has passed can still be drafted."""

import pytest

from tests.scenarios.working import classify, comfort, draft, investigate, later, line


@pytest.fixture
def found(town, registered):
    """A case to be resolved by Tuesday at 10:00, whose facts are being looked for."""
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="饮水机使用一周后漏水，要求维修",
        wants=["repair"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    assert case.value("due_resolve") == "2026-03-10 10:00"
    return case


def plan_after(town, case, found_at: str) -> list[str]:
    """What is open when a line of four hours was planned at once."""
    town.at(found_at)
    investigate(case, "quality", severity="general", cause="assembly")
    draft(case, [line("quality", later(case, hours=4))], wants=["repair"])
    return case.open


def test_while_there_is_time_no_line_may_end_after_it(town, found):
    assert plan_after(town, found, "2026-03-10 09:00") == ["ut_draft_plan"]
    assert found.written("plan_problems") == [[{"code": "deadline_too_late", "line": 1}]]


def test_after_that_a_line_ends_when_it_can(town, found):
    assert plan_after(town, found, "2026-03-10 11:00") == ["ut_approve", "ut_interim_reply"]
    assert found.written("plan_problems") == [[]]
