"""S23: damages are claimed by contract; three sign in order, never the author."""

import pytest

from tests.scenarios.teaming import form_team, investigate_all, judge, member, review
from tests.scenarios.working import approve, classify, comfort, draft, later, line, pay

TANG = member("tang-zhuguan", "customer_dept", "lead")
XIE = member("xie-tao", "supply_chain", "trace")


@pytest.fixture
def claimed(town, registered):
    """The facts of a claim are found: the plan is next. The head of the department drafts it."""
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="依合同第九条，因延误交货索赔十八万元",
        wants=["compensation"],
    )
    comfort(case)
    classify(case, "experience", "logistics", claim_type="indemnity", claim_amount=180_000)
    return case


def test_a_claim_of_this_size_is_for_a_task_force(claimed):
    assert claimed.open == ["ut_decide_team"]


@pytest.fixture
def organised(claimed):
    case = claimed
    form_team(case, "customer_dept", "tang-zhuguan", TANG, XIE)
    investigate_all(case, "customer_dept", "supply_chain")
    judge(case, by="tang-zhuguan", cause="transport", scope="single")
    return case


def lines(case):
    """What is paid, and what a task force's plan holds beside it."""
    soon = later(case, hours=8)
    long = line("supply_chain", later(case, days=60), kind="long", what="增设备用承运商")
    return [pay(soon, 180_000), line("supply_chain", soon), long]


def submit(case):
    """The team has nothing against the plan."""
    review(case, "xie-tao")
    case.do("ut_leader_decides", {"decision": "submit"}, by="tang-zhuguan")


def test_the_contract_clause_is_required(organised):
    answers = {
        "cause_state": "final",
        "cause": "transport",
        "cause_text": "延误三天",
        "corrective": "赔偿",
        "preventive": "备货",
        "lines": lines(organised),
        "answers": [{"want": "compensation", "answer": "按合同赔偿"}],
        "claim_type": "indemnity",
        "compensation_form": "money",
    }

    assert organised.refused("ut_draft_plan", answers, by="guo-jing") == {
        "contract_clause": ["required"]
    }


def test_three_sign_in_order_and_not_the_author(organised):
    case = organised
    claim = {"claim_type": "indemnity", "contract_clause": "合同第九条"}
    draft(case, lines(case), wants=["compensation"], by="tang-zhuguan", **claim)
    submit(case)

    assert case.task("ut_approve")["groups"] == ["customer_dept_head"]
    answer = case.try_to("ut_approve", {"decision": "approve"}, by="tang-zhuguan")
    assert (answer.status_code, answer.json["code"]) == (403, "barred_from_task")


def test_the_order_is_head_vice_president_general_manager(organised):
    case = organised
    claim = {"claim_type": "indemnity", "contract_clause": "合同第九条"}
    draft(case, lines(case), wants=["compensation"], **claim)
    submit(case)
    early = case.try_to("ut_approve", {"decision": "approve"}, by="huang-zong")

    approve(case, "customer_dept_head", "vp", "gm")

    assert (early.status_code, early.json["code"]) == (403, "not_yours")
    assert case.value("approvals") == [
        {"approver": "customer_dept_head", "decision": "approve"},
        {"approver": "vp", "decision": "approve"},
        {"approver": "gm", "decision": "approve"},
    ]
    assert case.open == ["ut_explain_plan"]
