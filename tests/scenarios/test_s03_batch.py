"""S03: the batch of S02 is inspected again, item by item, while its case is closed."""

import pytest

from tests.scenarios.registering import started_with
from tests.scenarios.teaming import (
    DEPARTMENTS,
    WANTS,
    accepted,
    called,
    gathered,
    investigate_all,
    judge,
    lines,
    review,
    sign,
)
from tests.scenarios.test_forms_see_the_case import texts_of
from tests.scenarios.working import (
    EVIDENCE,
    close,
    confirm,
    consent,
    draft,
    explain,
    now,
    pay_out,
    verify,
    visit,
)

STILL_OPEN = (
    "仍在进行的长期措施：1条。长期措施不影响关闭，由改善追踪继续。",
    "Open long-term lines: 1. They do not hold up the closing; improvement goes on with them.",
)
MEASURES = {
    "cause": "主轴装配后未检验间隙",
    "measures": "增加间隙检验工位",
    "sign_of_effect": "三十天内没有同类投诉",
    "deadline": "2026-03-31T18:00",
}


@pytest.fixture
def case(town, registered):
    """The case of S02; its plan has the batch inspected again: 12 sold, 5 in stock."""
    found = accepted(town, gathered(called(town, registered)))
    town.at("2026-03-10 09:30")
    investigate_all(found, *DEPARTMENTS)
    judge(found, by="zhang-gong")
    town.at("2026-03-10 10:00")
    short, paid, long = lines()
    batch = long | {"batch_sold": 12, "batch_stock": 5}
    draft(found, [short, paid, batch], wants=WANTS, compensation_form="money")
    review(found, "chen-jing", "han-gang")
    sign(found, "zhang-gong", ["customer_dept_head", "vp"])
    explain(found, "accepted")
    consent(found)
    return found


@pytest.fixture
def improvement(town, case):
    """What the long-term line started."""
    return started_with(town, f"{case.look()['key']}-V1-L2")


@pytest.fixture
def confirmed(town, improvement):
    """Its measures are proposed, drafted, examined and confirmed within two days."""
    propose(improvement)
    town.at("2026-03-11 10:00")
    improvement.do("ut_draft_measures", MEASURES)
    town.at("2026-03-11 14:00")
    improvement.do("ut_quality_check_measures", {"result": "ok"})
    town.at("2026-03-12 10:00")
    improvement.do("ut_confirm_measures", {"confirmed": "yes"})
    return improvement


def propose(improvement, **changed: str) -> None:
    answers = {
        "area": "production",
        "department": "production",
        "proposal": "同批次复检，并增加间隙检验",
        "target_date": "2026-04-30",
    }
    improvement.do("ut_propose", answers | changed)


def execute(improvement) -> None:
    done = {"done_at": now(improvement), "result": "检验工位已投用", "evidence": EVIDENCE}
    improvement.do("ut_execute_measures", done)


def inspect(improvement, times: int) -> None:
    for _ in range(times):
        improvement.do("ut_batch_check", {"result": "ok"})


def test_measures_are_drafted_examined_and_confirmed_in_turn(town, improvement):
    assert improvement.due("ut_propose") == "2026-03-17 10:00"
    propose(improvement)
    assert improvement.task("ut_draft_measures")["groups"] == ["production"]
    assert improvement.due("ut_draft_measures") == "2026-03-17 10:00"
    town.at("2026-03-11 10:00")
    improvement.do("ut_draft_measures", MEASURES)
    assert improvement.task("ut_quality_check_measures")["groups"] == ["quality"]
    assert improvement.due("ut_quality_check_measures") == "2026-03-16 10:00"
    told = texts_of(improvement, "ut_quality_check_measures", "chen-jing")
    assert told[0][1].startswith("Deadline of the measures: 2026-03-31 18:00.")
    improvement.do("ut_quality_check_measures", {"result": "ok"})
    assert improvement.task("ut_confirm_measures")["groups"] == ["customer_dept"]
    assert improvement.due("ut_confirm_measures") == "2026-03-16 10:00"


def test_seventeen_items_are_inspected_beside_the_measures(confirmed):
    assert confirmed.open == ["ut_batch_check"] * 17 + ["ut_execute_measures"]
    assert confirmed.due("ut_batch_check") == "2026-03-31 18:00"
    assert confirmed.task("ut_batch_check")["groups"] == ["quality"]
    assert confirmed.task("ut_execute_measures")["groups"] == ["production"]

    assert texts_of(confirmed, "ut_batch_check", "chen-jing")[0][1].endswith("sold, item 1.")
    inspect(confirmed, 17)

    places = [each["place"] for each in confirmed.value("inspections")]
    assert places == ["sold"] * 12 + ["stock"] * 5
    assert confirmed.open == ["ut_execute_measures"]


def test_the_case_is_closed_while_the_long_line_is_open(town, case, confirmed):
    dispatched = {"engineer": "刘工", "dispatched_at": now(case)}
    case.do("ut_dispatch_engineer", dispatched, group="technical")
    pay_out(case, 20_000)
    town.at("2026-03-12 16:00")
    repaired = {"working": True, "done_at": now(case), "result": "已更换主轴", "evidence": EVIDENCE}
    case.do("ut_repair_report", repaired)
    verify(case)
    confirm(case)
    town.at("2026-03-15 16:00")
    visit(case, 5)
    summary = {
        "cause_code": "assembly",
        "report_to": "feedback_mgmt",
        "summary": "已修复并补偿",
        "lesson": "装配后检验间隙",
    }
    case.do("ut_summary", summary)
    case.do("ut_responsibility_flag", {})
    case.do("ut_dissolve_team", {"handed_over": True, "summary": "已查明并移交"})

    assert case.value("open_long") == 1
    assert texts_of(case, "ut_close", "guo-jing") == [STILL_OPEN]
    close(case)
    assert case.ended() == ("completed", "end_closed_satisfied")
    assert confirmed.open == ["ut_batch_check"] * 17 + ["ut_execute_measures"]


def test_every_seven_days_the_customer_department_urges(town, confirmed):
    town.at("2026-03-19 09:59")
    before = confirmed.open.count("ut_urge")
    town.at("2026-03-19 10:00")
    assert (before, confirmed.open.count("ut_urge")) == (0, 1)
    assert confirmed.due("ut_urge") == "2026-03-20 10:00"

    confirmed.do("ut_urge", {"demand": "请本月内完成"})

    assert confirmed.warned() == [("2026-03-19 10:00", "production", "improvement_urged")]
    town.at("2026-03-26 10:00")
    assert confirmed.open.count("ut_urge") == 1
    execute(confirmed)
    assert confirmed.open == ["ut_batch_check"] * 17


def test_thirty_days_later_the_effect_is_checked(town, confirmed):
    inspect(confirmed, 17)
    execute(confirmed)
    town.at("2026-04-11 09:59")
    before = confirmed.open
    town.at("2026-04-11 10:00")

    assert (before, confirmed.open) == ([], ["ut_effect_check"])
    assert confirmed.value("repeats") == {"before": 1, "after": 0}
    assert confirmed.due("ut_effect_check") == "2026-04-18 10:00"
    assert [chinese for chinese, _ in texts_of(confirmed, "ut_effect_check", "guo-jing")] == [
        "同类投诉：改善前30天1件，措施完成后30天0件。",
        "同批次复检17件，不合格0件。",
    ]
    confirmed.do("ut_effect_check", {"effective": "yes", "reason": "没有同类投诉"})
    assert confirmed.ended() == ("completed", "end_effective")


def test_without_effect_measures_are_drafted_again(town, confirmed):
    inspect(confirmed, 17)
    execute(confirmed)
    town.at("2026-04-11 10:00")
    confirmed.do("ut_effect_check", {"effective": "no", "reason": "又有同类投诉"})

    assert confirmed.open == ["ut_draft_measures"]
    confirmed.do("ut_draft_measures", MEASURES | {"deadline": "2026-04-30T18:00"})
    confirmed.do("ut_quality_check_measures", {"result": "ok"})
    confirmed.do("ut_confirm_measures", {"confirmed": "yes"})
    assert confirmed.open == ["ut_execute_measures"]


def test_nobody_checks_the_effect_of_their_own_work(town, improvement):
    propose(improvement, area="service", department="customer_dept")
    assert improvement.task("ut_draft_measures")["groups"] == ["customer_dept"]
    improvement.do("ut_draft_measures", MEASURES, by="guo-jing")
    improvement.do("ut_quality_check_measures", {"result": "ok"})
    improvement.do("ut_confirm_measures", {"confirmed": "yes"})
    inspect(improvement, 17)
    done = {"done_at": now(improvement), "result": "已培训", "evidence": EVIDENCE}
    improvement.do("ut_execute_measures", done, by="guo-jing")
    town.at("2026-04-09 10:00")

    checked = {"effective": "yes", "reason": "没有同类投诉"}
    answer = improvement.try_to("ut_effect_check", checked, by="guo-jing")

    assert (answer.status_code, answer.json["code"]) == (403, "barred_from_task")


def test_a_question_of_design_goes_to_those_who_design(improvement):
    propose(improvement, area="design")

    assert improvement.task("ut_draft_measures")["groups"] == ["rnd", "marketing"]
