"""S17: a customer refuses two plans; the third is the vice president's final offer."""

import pytest

from tests.scenarios.working import (
    approve,
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
    carry_out,
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


def test_the_supervisor_joins_at_the_second_refusal_and_the_vp_offers_last(town, found):
    case = found
    propose(case, 9_000)
    approve(case, "customer_dept_head")
    explain(case, "refused", "金额太低")
    assert case.values("refusals", "rounds") == {"refusals": None, "rounds": None}
    assert case.open == ["ut_draft_plan"]

    propose(case, 12_000)
    approve(case, "customer_dept_head", "vp")
    explain(case, "refused", "仍然太低")
    assert case.open == ["ut_supervisor_talk"]
    assert case.task("ut_supervisor_talk")["groups"] == ["service_supervisor"]
    case.do("ut_supervisor_talk", {**TALKED, "talked_at": now(case)})

    propose(case, 15_000)
    approve(case, "customer_dept_head", "vp")
    assert case.open == ["ut_final_offer"]
    assert case.task("ut_final_offer")["groups"] == ["vp"]
    explain(case, "accepted", offer="赔偿一万五千元并更换净水器")
    consent(case)

    assert case.open == ["ut_do_line", "ut_pay"]
    set_values = [effect["v"] for _, effect in case.effects("set")]
    assert [v["rounds"] for v in set_values if "rounds" in v] == [0, 1, 2, 2]
    assert [v["refusals"] for v in set_values if v.get("refusals") is not None] != []
