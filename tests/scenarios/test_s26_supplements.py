"""S26: two supplements arrive while the plan is being approved; three cases of one drawing."""

from tests.scenarios.working import (
    approve,
    carry_out,
    classify,
    comfort,
    confirm,
    consent,
    draft,
    explain,
    investigate,
    later,
    line,
    visit,
    wrap_up,
)

SUPPLEMENT = {"channel": "wechat", "text": "补充两张照片"}
REVIEW = {"relevance": "new_fact", "summary": "照片证实漏水"}


def in_approval(registered, day: int, number: int):
    """A case whose plan waits for its signature."""
    _, case = registered(
        contact_at=f"2026-03-{day:02} 10:00",
        recorded_at=f"2026-03-{day:02} 10:05",
        name=f"客户{number}",
        phone=f"1380013800{number}",
        description=f"第{number}台饮水机使用一周后漏水，要求维修",
        wants=["repair"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    investigate(case, "quality", severity="general", cause="assembly")
    draft(case, [line("quality", later(case, hours=4))], wants=["repair"])
    return case


def supplemented_to_the_end(town, case, day: int) -> list[str]:
    """Two supplements, their reviews, and the rest of the case; what was open with both."""
    case.tell("customer_supplement", SUPPLEMENT)
    case.tell("customer_supplement", SUPPLEMENT)
    opened = case.open
    case.do("ut_review_supplement", REVIEW)
    case.do("ut_review_supplement", REVIEW)
    approve(case, "service_supervisor")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "quality")
    confirm(case)
    town.at(f"2026-03-{day + 3:02} 12:00")
    visit(case, 5)
    wrap_up(case)
    return opened


def test_each_of_three_cases_takes_both_beside_its_main_path_and_ends(town, registered):
    seen = []
    for number, day in enumerate((9, 13, 17), start=1):
        case = in_approval(registered, day, number)
        opened = supplemented_to_the_end(town, case, day)
        seen.append((opened, case.ended(), case.value("case.supplements")))

    both = ["ut_approve", "ut_review_supplement", "ut_review_supplement"]
    assert seen == [(both, ("completed", "end_closed_satisfied"), 2)] * 3
