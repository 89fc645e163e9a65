"""S17: a customer refuses two plans; the third is the vice president's final offer."""

import pytest

from tests.scenarios.working import (
    approve,
    carry_out,
    classify,
    comfort,
    confirm,
    consent,
    decided,
    draft,
    explain,
    investigate,
    later,
    line,
    now,
    pay,
    pay_out,
)

TALKED = {"channel": "phone", "result": "adjust", "summary": "客户要求提高补偿"}


@pytest.fixture
def found(town, registered):
    """A case whose facts are found: the plan is next."""
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="净水器漏水泡坏了地板，要求赔偿",
        wants=["compensation"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    investigate(case, "quality", severity="general", cause="assembly")
    return case


def propose(case, amount: int) -> None:
    """A plan that pays ``amount`` and sends somebody to mend."""
    lines = [pay(later(case, hours=10), amount), line("quality", later(case, hours=10))]
    draft(case, lines, wants=["compensation"], compensation_form="money")


def refuse_twice(case) -> None:
    """Plans of 9 000 and 12 000 are refused, the second also in the supervisor's talk."""
    propose(case, 9_000)
    approve(case, "customer_dept_head")
    explain(case, "refused", "金额太低")
    propose(case, 12_000)
    approve(case, "customer_dept_head", "vp")
    explain(case, "refused", "仍然太低")
    case.do("ut_supervisor_talk", {**TALKED, "talked_at": now(case)}, by="he-zhuguan")


def test_the_second_refusal_brings_the_supervisor_into_the_talk(found):
    propose(found, 9_000)
    approve(found, "customer_dept_head")
    explain(found, "refused", "金额太低")
    first = found.open
    propose(found, 12_000)
    approve(found, "customer_dept_head", "vp")
    explain(found, "refused", "仍然太低")

    assert first == ["ut_draft_plan"]
    assert found.open == ["ut_supervisor_talk"]
    assert found.task("ut_supervisor_talk")["groups"] == ["service_supervisor"]
    assert found.written("rounds") == [1]
    assert [refusals for refusals in found.written("refusals") if refusals] != []


def test_the_third_plan_is_the_final_offer_and_is_carried_out(found):
    refuse_twice(found)
    propose(found, 15_000)
    approve(found, "customer_dept_head", "vp")
    assert (found.open, found.task("ut_final_offer")["groups"]) == (["ut_final_offer"], ["vp"])

    explain(found, "accepted", offer="赔偿一万五千元并更换净水器")
    consent(found)

    assert found.open == ["ut_do_line", "ut_pay"]
    assert found.written("rounds") == [1, 2, 2]
    pay_out(found, 15_000)
    carry_out(found, "quality")
    confirm(found)
    assert found.value("execution") == [
        {"no": 0, "kind": "compensation", "action": "pay", "state": "done"},
        {"no": 1, "kind": "short", "action": "other", "state": "done"},
    ]


def test_every_version_and_every_reason_stay_in_the_history(found):
    refuse_twice(found)
    propose(found, 15_000)

    plans = [plan["lines"][0]["amount"] for plan in found.answered("ut_draft_plan")]
    reasons = [reply["reasons"] for reply in found.answered("ut_explain_plan")]
    assert plans == [9_000, 12_000, 15_000]
    assert found.unmasked(*reasons) == ["金额太低", "仍然太低"]
    assert decided(found, "dmn_approval_authority") == [
        ["customer_dept_head"],
        ["customer_dept_head", "vp"],
        ["customer_dept_head", "vp"],
    ]
