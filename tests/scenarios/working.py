"""The steps of a case as its handlers usually take them; each test changes what it is about."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from tests.scenarios.handling import Handling

EVIDENCE = [{"type": "order_data", "ref": "订单与物流记录"}]
EXPLAINED = {"content": True, "steps": True, "effect": True, "timing": True}
TRACED = {"unit": "一车间", "machine": "A-3", "shift": "早班", "produced_on": "2026-02-20"}
SHORT = {"kind": "short", "action": "other", "what": "按承诺补救"}


def now(case: Handling) -> str:
    """The time of the house as a form takes it."""
    return case.town.now.replace(" ", "T")


def later(case: Handling, **how: float) -> str:
    """As ``now``, some time ahead."""
    at = datetime.fromisoformat(case.town.now) + timedelta(**how)
    return at.isoformat(timespec="minutes")


def comfort(case: Handling, *, by: str | None = None, **changed: Any) -> None:
    """Answer the customer for the first time."""
    answers = {
        "understanding": True,
        "apology_text": "非常抱歉给您带来这样的不便",
        "problem_clear": True,
        "next_feedback_at": now(case),
        "contact_person": "何主管",
    }
    case.do("ut_comfort_ack", answers | changed, by=by)


def classify(case: Handling, domain: str, nature: str, **changed: Any) -> None:
    """Say what the complaint is about."""
    answers = {
        "domain": domain,
        "nature": nature,
        "demand_type": "compensation",
        "claim_type": "appeal",
        "breadth": "single",
    }
    case.do("ut_classify", answers | changed, by="lin-xia")


def investigate(case: Handling, dept: str, *, severity: str, **changed: Any) -> None:
    """Find the facts in one department, all at once; production traces what it made, too."""
    assigned = {"action": "assign", "investigator": "xie-tao"}
    case.do("ut_assign_person", assigned, group=dept)
    case.do("ut_collect_evidence", {"evidence": EVIDENCE}, group=dept)
    if dept == "production":
        case.do("ut_production_trace", TRACED, group=dept)
    cause = {
        "verified": "yes",
        "cause_state": "preliminary",
        "cause": "transport",
        "scope": "single",
        "cause_text": "快递放错了柜子",
        "severity": severity,
    }
    case.do("ut_preliminary_cause", cause | changed, group=dept)


def line(owner: str, deadline: str, **changed: Any) -> dict[str, Any]:
    """A line of a plan; ``deadline`` as a form takes it."""
    return {**SHORT, "owner": owner, "deadline": deadline} | changed


def pay(deadline: str, amount: int) -> dict[str, Any]:
    """A line that pays."""
    return line("accounting", deadline, kind="compensation", action="pay", amount=amount)


def draft(
    case: Handling,
    lines: Sequence[dict[str, Any]],
    *,
    wants: Sequence[str] = (),
    by: str = "guo-jing",
    **changed: Any,
) -> None:
    """Draft a plan that answers ``wants``."""
    answers = {
        "cause_state": "preliminary",
        "cause": "transport",
        "cause_text": "快递放错了柜子",
        "corrective": "立即补救",
        "preventive": "签收须本人确认",
        "lines": list(lines),
        "answers": [{"want": want, "answer": "照办"} for want in wants],
        "claim_type": "appeal",
        "compensation_form": "none",
    }
    case.do("ut_draft_plan", answers | changed, by=by)


def approve(case: Handling, *groups: str) -> None:
    """Sign in this order, nobody else being asked."""
    for group in groups:
        assert case.task("ut_approve")["groups"] == [group]
        case.do("ut_approve", {"decision": "approve"})


def explain(case: Handling, reply: str, reasons: str | None = None, **changed: Any) -> None:
    """Talk the plan over; the final offer when it has come to that."""
    answers = {"explained": EXPLAINED, "talked_at": now(case), "channel": "phone", "reply": reply}
    if reasons is not None:
        answers["reasons"] = reasons
    case.do("ut_final_offer" if "offer" in changed else "ut_explain_plan", answers | changed)


def consent(case: Handling) -> None:
    """Put on record that the customer agrees."""
    answers = {
        "consented_at": now(case),
        "channel": "phone",
        "text_version": "1",
        "temporary_consent": True,
        "evidence": [{"type": "statement", "ref": "通话录音"}],
    }
    case.do("ut_record_consent", answers)


def carry_out(case: Handling, group: str) -> None:
    """Do an ordinary line of the plan and have it verified."""
    done = {"done_at": now(case), "result": "已按承诺办理", "evidence": EVIDENCE}
    case.do("ut_do_line", done, group=group)
    verify(case)


def pay_out(case: Handling, amount: int) -> None:
    """Pay a line of the plan and have it verified."""
    paid = {"amount": amount, "done_at": now(case), "voucher_no": "PZ-1", "evidence": EVIDENCE}
    case.do("ut_pay", paid)
    verify(case)


def verify(case: Handling) -> None:
    """Look at what was done."""
    case.do("ut_verify_line", {"result": "ok", "verified_at": now(case)})


def confirm(case: Handling) -> None:
    """The customer says that it is mended."""
    answers = {"fixed": True, "confirmed_at": now(case), "channel": "phone"}
    case.do("ut_customer_confirms_fix", answers)


def visit(case: Handling, score: int) -> None:
    """Call the customer after the work."""
    answers = {"called_at": now(case), "reached": True, "score": score, "verbatim": "知道了"}
    case.do("ut_call_back", answers)


def wrap_up(case: Handling, *, cause: str = "transport") -> None:
    """Sum up, charge nobody, close."""
    summary = {
        "cause_code": cause,
        "report_to": "feedback_mgmt",
        "summary": "已查明并补救",
        "lesson": "签收须本人确认",
    }
    case.do("ut_summary", summary)
    case.do("ut_responsibility_flag", {})
    close(case)


def close(case: Handling) -> None:
    """Tick the list and close."""
    ticked = {"customer_answered": True, "lines_done": True, "evidence_filed": True}
    case.do("ut_close", ticked)


def decided(case: Handling, decision: str) -> list[Any]:
    """What a decision table answered, each time it was asked."""
    return [e["out"] for _, e in case.effects("decided") if e["decision"] == decision]
