"""S21: a question is answered, then the customer tells why they are angry."""

from tests.scenarios.registering import FACTS, main_of, take
from tests.scenarios.working import (
    approve,
    classify,
    comfort,
    decided,
    draft,
    investigate,
    later,
    line,
)

QUESTION = {
    "declared_kind": "consultation",
    "description": "请问这款羊毛围巾应该怎么清洗",
    "wants": [],
    "contact_at": "2026-03-09T10:00",
}
ANGRY = {
    "answer": "冷水手洗，平铺晾干",
    "solved": True,
    "dissatisfied": True,
    "description": "上次客服挂我电话，就是要讨个说法",
    "emotion": "agitated",
    "wants": ["apology"],
}


def test_it_becomes_a_complaint_of_the_same_contact_for_the_supervisor_to_apologise(town):
    town.at("2026-03-09 10:00")
    intake = take(town, "2026-03-09 10:00")
    town.at("2026-03-09 10:02")
    intake.do("ut_initial_record", {**FACTS, **QUESTION})
    assert intake.due("ut_answer_now") == "2026-03-09 10:10"

    town.at("2026-03-09 10:04")
    intake.do("ut_answer_now", ANGRY)

    assert intake.ended() == ("completed", "end_registered")
    case = main_of(intake)
    assert case.values("case.contact_at", "case.accepted_at", "case.converted", "case.wants") == {
        "case.contact_at": "2026-03-09 10:00",
        "case.accepted_at": "2026-03-09 10:04",
        "case.converted": True,
        "case.wants": ["apology"],
    }
    assert case.task("ut_comfort_ack")["groups"] == ["service_supervisor"]
    assert case.due("ut_comfort_ack") == "2026-03-09 12:00"

    comfort(case, by="he-zhuguan")
    classify(case, "service", "attitude", demand_type="emotional")
    assert case.values("case.category", "case.demand_type", "departments") == {
        "case.category": "service.attitude",
        "case.demand_type": "emotional",
        "departments": ["operations"],
    }
    investigate(case, "operations", severity="general", cause="service")
    [guidance] = decided(case, "dmn_remedy_guidance")
    assert guidance["remedy"] == "supervisor_apology"
    draft(case, [line("frontline", later(case, hours=4))], wants=["apology"])
    approve(case, "service_supervisor")
    assert case.open == ["ut_explain_plan"]


def test_a_question_that_is_solved_stays_one(town):
    town.at("2026-03-09 10:00")
    intake = take(town, "2026-03-09 10:00")
    intake.do("ut_initial_record", {**FACTS, **QUESTION})
    town.at("2026-03-09 10:04")
    intake.do("ut_answer_now", {"answer": "冷水手洗，平铺晾干", "solved": True})

    assert intake.ended() == ("completed", "end_consulted")
    assert [(at, e["topic"]) for at, e in intake.effects("operated", "job")] == [
        ("2026-03-09 10:04", "log-consultation")
    ]
