"""S19: a temporary measure needs the customer's consent; the others go on without it."""

import pytest

from tests.scenarios.working import (
    approve,
    carry_out,
    classify,
    comfort,
    draft,
    explain,
    investigate,
    later,
    line,
    now,
)

NOT_YET = {"channel": "phone", "answer": "later"}


@pytest.fixture
def found(town, registered):
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="净水器漏水，修好之前没有水用",
        wants=["repair"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    investigate(case, "quality", severity="general", cause="assembly")
    return case


def lines(case):
    replacement = {"kind": "temporary", "what": "先用替代设备"}
    due = later(case, hours=8)
    return [line("technical", due, **replacement), line("quality", due)]


@pytest.fixture
def asked(found):
    """The customer accepts the plan, and will say later whether the replacement may come."""
    draft(found, lines(found), wants=["repair"])
    approve(found, "service_supervisor")
    explain(found, "accepted")
    consent = {
        "consented_at": now(found),
        "channel": "phone",
        "text_version": "1",
        "evidence": [{"type": "statement", "ref": "通话录音"}],
    }
    found.do("ut_record_consent", consent)
    found.do("ut_obtain_consent", {**NOT_YET, "asked_at": now(found)})
    return found


def test_a_measure_that_costs_the_customer_more_cannot_be_saved(found):
    measure, other = lines(found)
    answers = {
        "cause_state": "preliminary",
        "cause": "assembly",
        "cause_text": "密封圈装反",
        "corrective": "更换密封圈",
        "preventive": "增加水密试验",
        "lines": [{**measure, "extra_loss": True}, other],
        "answers": [{"want": "repair", "answer": "照办"}],
        "claim_type": "appeal",
        "compensation_form": "none",
    }

    assert found.refused("ut_draft_plan", answers) == {"lines[0].extra_loss": ["rule"]}


def test_a_refusal_skips_the_line_and_no_other(town, asked):
    number = asked.value("case.no")
    body = {"name": "consent_refused", "key": f"{number}-L0", "payload": {"channel": "phone"}}
    town.post("zhou-min", "/messages", body)

    assert asked.open == ["ut_do_line"]
    carry_out(asked, "quality")
    assert asked.written("execution")[-1] == [
        {"no": 0, "kind": "temporary", "action": "other", "state": "skipped_no_consent"},
        {"no": 1, "kind": "short", "action": "other", "state": "done"},
    ]


def test_no_answer_within_a_day_counts_as_a_refusal(town, asked):
    carry_out(asked, "quality")
    town.at("2026-03-10 10:04")
    before = asked.open
    town.at("2026-03-10 10:05")

    assert before == []
    assert "ut_customer_confirms_fix" in asked.open
    assert asked.written("execution")[-1][0]["state"] == "skipped_no_consent"
