"""S24: goods are returned, received, inspected and disposed of; or visited, or they never come."""

import pytest

from tests.scenarios.working import (
    EVIDENCE,
    approve,
    classify,
    comfort,
    confirm,
    consent,
    draft,
    explain,
    investigate,
    later,
    line,
    now,
    visit,
    wrap_up,
)

PHOTOS = [{"type": "photo", "ref": "屏幕与主板照片"}]
TESTED = {"method": "通电与跌落痕迹检查", "sample_size": 1, "result": "defect", "evidence": PHOTOS}
CHOSEN = {"choice": "refund", "quantity": 1, "age_days": 12, "opened": True, "freight": "company"}


@pytest.fixture
def graded(registered):
    _, case = registered(
        contact_at="2026-03-09 09:00",
        recorded_at="2026-03-09 09:05",
        description="新买的手机屏幕触控失灵，要求退货退款",
        wants=["refund"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    return case


@pytest.fixture
def agreed(graded):
    """Carries the case on to a plan with one line that the customer has accepted."""

    def agree(**changed):
        investigate(graded, "quality", severity="general", cause="assembly")
        due = later(graded, hours=8)
        draft(graded, [line("quality", due, action="return_repair", **changed)], wants=["refund"])
        approve(graded, "customer_dept_head" if "amount" in changed else "service_supervisor")
        explain(graded, "accepted")
        consent(graded)
        return graded

    return agree


@pytest.fixture
def issued(town, agreed):
    """The return is authorised on 9 March at 10:00."""
    case = agreed(kind="compensation", way="return", amount=2999)
    town.at("2026-03-09 10:00")
    case.do("ut_return_authorisation", CHOSEN)
    return case


@pytest.fixture
def inspected(town, issued):
    """The goods come on 12 March and have a defect."""
    town.at("2026-03-12 09:00")
    arrive(town, "TH-202603-0001")
    town.at("2026-03-12 10:00")
    issued.do("ut_receive", received(issued), by="feng-bo")
    town.at("2026-03-12 15:00")
    issued.do("ut_inspect", TESTED, by="wu-ping")
    return issued


def arrive(town, number):
    """The warehouse enters that the goods of a return number are there."""
    payload = {"arrived_at": town.now.replace(" ", "T"), "waybill": "SF-1024"}
    body = {"name": "goods_received", "key": number, "payload": payload}
    town.post("feng-bo", "/messages", body)


def received(case):
    return {"received_at": now(case), "received_qty": 1, "condition": "intact"}


def states(case):
    return [item["state"] for item in case.written("execution")[-1]]


def test_the_warehouse_receives_before_anybody_inspects(town, issued):
    assert issued.written("th_no") == ["TH-202603-0001"]
    assert issued.open == []

    town.at("2026-03-12 09:00")
    arrive(town, "TH-202603-0001")

    assert issued.open == ["ut_receive"]
    assert issued.task("ut_receive")["groups"] == ["warehouse"]
    assert issued.due("ut_receive") == "2026-03-13 09:00"
    town.at("2026-03-12 10:00")
    issued.do("ut_receive", received(issued), by="feng-bo")
    assert issued.task("ut_inspect")["groups"] == ["inspection"]
    assert issued.due("ut_inspect") == "2026-03-17 09:00"


def test_another_number_does_not_wake_the_return(town, issued):
    town.at("2026-03-12 09:00")
    arrive(town, "TH-202603-0002")

    assert issued.open == []


def test_quality_confirms_what_the_table_proposes(inspected):
    assert inspected.written("proposed") == ["refund"]
    assert inspected.task("ut_quality_confirm")["groups"] == ["quality"]
    assert inspected.due("ut_quality_confirm") == "2026-03-18 09:00"
    assert inspected.refused("ut_quality_confirm", {"disposition": "reject"}) == {
        "reason": ["required"],
        "evidence": ["rule"],
    }


def test_a_defect_is_refunded_by_accounting_and_verified_by_another(town, inspected):
    case = inspected
    town.at("2026-03-13 09:00")
    case.do("ut_quality_confirm", {"disposition": "refund"}, by="chen-jing")
    assert case.open == ["ut_pay"]
    assert case.task("ut_pay")["groups"] == ["accounting"]

    paid = {"done_at": now(case), "voucher_no": "PZ-24", "evidence": EVIDENCE}
    assert case.refused("ut_pay", {**paid, "amount": 3000}) == {"amount": ["rule"]}
    town.at("2026-03-13 10:00")
    case.do("ut_pay", {**paid, "amount": 2999}, by="cai-kuaiji")

    doers = {town.number(who) for who in ("feng-bo", "wu-ping", "chen-jing", "cai-kuaiji")}
    opened = [e for _, e in case.effects("opened") if e["el"] == "ut_verify_line"]
    assert [doers <= set(e["bar"]) for e in opened] == [True]
    case.do("ut_verify_line", {"result": "ok", "verified_at": now(case)}, by="lin-xia")
    assert states(case) == ["done"]
    confirm(case)
    town.at("2026-03-16 10:00")
    visit(case, 5)
    wrap_up(case, cause="assembly")
    assert case.ended()[0] == "completed"


def test_goods_that_never_arrive_are_chased_and_then_cancelled(town, issued):
    town.at("2026-03-16 09:59")
    assert issued.open == []
    town.at("2026-03-16 10:00")
    assert issued.open == ["ut_chase_return"]
    assert issued.task("ut_chase_return")["groups"] == ["frontline"]
    assert issued.due("ut_chase_return") == "2026-03-17 10:00"
    chased = {"contacted_at": now(issued), "channel": "phone", "reply": "will_send"}
    issued.do("ut_chase_return", chased)

    town.at("2026-04-08 09:59")
    assert issued.open == []
    town.at("2026-04-08 10:00")

    assert issued.open == ["ut_verify_line"]
    assert ("2026-04-08 10:00", "customer_dept", "return_cancelled") in issued.warned()
    issued.do("ut_verify_line", {"result": "ok", "verified_at": now(issued)})
    assert states(issued) == ["cancelled"]


def test_goods_that_come_after_the_chase_began_end_it(town, issued):
    town.at("2026-03-17 09:00")
    assert issued.open == ["ut_chase_return"]

    arrive(town, "TH-202603-0001")

    assert issued.open == ["ut_receive"]


def test_without_a_defect_it_goes_back_with_evidence(town, issued):
    case = issued
    town.at("2026-03-12 09:00")
    arrive(town, "TH-202603-0001")
    case.do("ut_receive", received(case))
    case.do("ut_inspect", {**TESTED, "result": "no_defect"})
    assert case.written("proposed") == ["reject"]
    assert case.refused("ut_quality_confirm", {"disposition": "reject"}) == {"evidence": ["rule"]}

    evidence = [{"type": "inspection_record", "ref": "检验单"}]
    case.do("ut_quality_confirm", {"disposition": "reject", "evidence": evidence})

    assert case.open == ["ut_settle"]
    assert case.task("ut_settle")["groups"] == ["quality"]
    sent = {"done_at": now(case), "result": "附检验单寄回客户", "evidence": evidence}
    case.do("ut_settle", sent, by="zhao-buzhang")
    case.do("ut_verify_line", {"result": "ok", "verified_at": now(case)})
    assert states(case) == ["done"]


def test_a_visit_repairs_at_the_customer_s(town, agreed):
    case = agreed(way="visit")
    assert case.open == ["ut_schedule_visit"]
    planned = {"visit_at": "2026-03-10T14:00", "engineer": "刘工"}
    case.do("ut_schedule_visit", planned, by="zhao-buzhang")
    assert case.due("ut_visit_report") == "2026-03-11 14:00"

    town.at("2026-03-10 15:30")
    report = {"arrived_at": "2026-03-10T14:05", "work": "更换触控排线", "evidence": PHOTOS}
    case.do("ut_visit_report", {**report, "result": "fixed"}, by="chen-jing")

    assert case.open == ["ut_verify_line"]
    assert case.written("th_no") == []
    case.do("ut_verify_line", {"result": "ok", "verified_at": now(case)})
    assert states(case) == ["done"]
    assert case.open == ["ut_customer_confirms_fix"]


def test_what_a_visit_cannot_repair_is_returned(town, agreed):
    case = agreed(way="visit")
    case.do("ut_schedule_visit", {"visit_at": "2026-03-10T14:00", "engineer": "刘工"})
    town.at("2026-03-10 15:30")
    report = {"arrived_at": "2026-03-10T14:05", "work": "主板损坏", "evidence": PHOTOS}
    case.do("ut_visit_report", {**report, "result": "take_back"})
    case.do("ut_return_authorisation", {**CHOSEN, "choice": "exchange"})

    assert case.written("th_no") == ["TH-202603-0001"]
    town.at("2026-03-17 15:30")
    assert case.open == ["ut_chase_return"]


def test_a_sample_of_an_investigation_is_inspected_and_no_more(town, graded):
    case = graded
    assigned = {"action": "assign", "investigator": "chen-jing"}
    case.do("ut_assign_person", assigned, group="quality")
    case.do("ut_collect_evidence", {"evidence": EVIDENCE}, group="quality")
    cause = {
        "verified": "partly",
        "cause_state": "preliminary",
        "cause": "assembly",
        "cause_text": "疑排线虚焊，须送检",
        "scope": "batch",
        "severity": "general",
        "needs_inspection": True,
    }
    case.do("ut_preliminary_cause", cause, group="quality")
    assert case.open == ["ut_inspect"]
    assert case.due("ut_inspect") == case.value("due_verify") == "2026-03-09 21:00"

    case.do("ut_inspect", {**TESTED, "received_qty": 2, "condition": "屏幕完好"}, by="wu-ping")

    assert case.open == ["ut_draft_plan"]
    assert [found["inspection"] for found in case.written("findings")[-1]] == ["defect"]
    assert case.written("th_no") == []
