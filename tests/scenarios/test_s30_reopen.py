"""S30: a customer who is not satisfied three days later."""

import pytest

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


def round_of_work(case) -> None:
    """From the investigation to the customer's word that it is mended."""
    investigate(case, "quality", severity="general", cause="assembly")
    draft(case, [line("quality", later(case, hours=4))], wants=["repair"])
    approve(case, "service_supervisor")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "quality")
    confirm(case)


@pytest.fixture
def mended(town, registered):
    """A case that was mended on Monday at 10:05."""
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="饮水机使用一周后漏水，要求维修",
        wants=["repair"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    round_of_work(case)
    return case


@pytest.fixture
def reopened(town, mended):
    """The same case after a score of two on Thursday."""
    town.at("2026-03-12 10:30")
    visit(mended, 2)
    return mended


def test_the_customer_is_called_on_the_third_day(town, mended):
    town.at("2026-03-12 10:04")
    before = mended.open
    town.at("2026-03-12 10:05")

    assert before == []
    assert mended.open == ["ut_call_back"]
    assert mended.due("ut_call_back") == "2026-03-13 10:05"


def test_the_customer_hears_of_progress_only_while_there_is_work(town, reopened):
    town.at("2026-03-14 12:00")

    assert [at for at, _, _ in reopened.sent("progress-notice")] == [
        "2026-03-13 10:30",
        "2026-03-14 10:30",
    ]


def test_a_score_of_two_sends_it_back_to_the_investigation(reopened):
    assert reopened.open == ["ut_assign_person"]
    assert reopened.written("reopen_count") == [1]
    assert reopened.values("due_verify", "due_plan", "due_resolve") == {
        "due_verify": "2026-03-12 22:30",
        "due_plan": "2026-03-13 02:30",
        "due_resolve": "2026-03-13 10:30",
    }


def test_a_second_score_of_two_is_for_the_supervisor_to_decide(town, reopened):
    round_of_work(reopened)
    town.at("2026-03-16 09:00")
    visit(reopened, 2)

    assert reopened.open == ["ut_reopen_decide"]
    assert reopened.task("ut_reopen_decide")["groups"] == ["service_supervisor"]
    assert reopened.due("ut_reopen_decide") == "2026-03-17 09:00"
    reopened.do("ut_reopen_decide", {"decision": "keep", "reason": "设备已更换，客户另有要求"})
    assert reopened.open == ["ut_summary"]
    assert reopened.written("reopen_count") == [1]


def test_a_score_of_three_closes_it_as_satisfied(town, reopened):
    round_of_work(reopened)
    town.at("2026-03-16 09:00")
    visit(reopened, 3)
    wrap_up(reopened, cause="assembly")

    assert reopened.ended() == ("completed", "end_closed_satisfied")
    assert reopened.value("case.satisfaction") == 3
