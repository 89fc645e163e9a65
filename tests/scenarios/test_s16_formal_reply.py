"""S16: the formal reply is due 24 hours after acceptance, holiday or not."""

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
    now,
    visit,
    wrap_up,
)


def test_an_interim_reply_is_due_on_the_holiday_while_the_plan_keeps_its_working_days(
    town, registered
):
    _, case = registered(
        contact_at="2026-04-03 17:40",
        recorded_at="2026-04-03 17:40",
        profile="b2b",
        description="设备报警后停机两次，需要说明原因",
        wants=["explanation"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    assert case.values("due_plan", "due_formal_reply") == {
        "due_plan": "2026-04-08 17:40",
        "due_formal_reply": "2026-04-04 17:40",
    }

    town.at("2026-04-04 17:39")
    before = case.open
    town.at("2026-04-04 17:40")

    assert before == ["ut_assign_person"]
    assert case.open == ["ut_assign_person", "ut_interim_reply"]
    [(opened, _)] = [e for e in case.effects("opened") if e[1]["el"] == "ut_interim_reply"]
    assert opened == "2026-04-04 17:40"
    assert case.task("ut_interim_reply")["groups"] == ["frontline"]
    assert case.value("due_plan") == "2026-04-08 17:40"

    town.at("2026-04-04 18:30")
    answers = {
        "replied_at": now(case),
        "channel": "phone",
        "answer": "原因仍在调查，下周三前给出方案",
        "next_answer_at": "2026-04-08T17:00",
    }
    case.do("ut_interim_reply", answers)
    assert case.open == ["ut_assign_person"]


def test_an_interim_reply_that_nobody_gave_is_withdrawn_when_the_case_is_closed(town, registered):
    _, case = registered(
        contact_at="2026-03-09 10:00",
        recorded_at="2026-03-09 10:05",
        description="饮水机使用一周后漏水，要求维修",
        wants=["repair"],
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    town.at("2026-03-10 10:05")
    reply = case.task("ut_interim_reply")
    investigate(case, "quality", severity="general", cause="assembly")
    draft(case, [line("quality", later(case, hours=4))], wants=["repair"])
    approve(case, "service_supervisor")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "quality")
    confirm(case)
    town.at("2026-03-13 10:05")
    visit(case, 5)
    before = case.open
    wrap_up(case, cause="assembly")

    assert before == ["ut_interim_reply", "ut_summary"]
    assert case.ended() == ("completed", "end_closed_satisfied")
    cancelled = [(at, e["el"], e["task"]) for at, e in case.effects("cancelled")]
    assert cancelled == [("2026-03-13 10:05", "ut_interim_reply", reply["no"])]
    answer = town.ask("zhou-min", "POST", f"/tasks/{reply['uid']}/completion", {"answers": {}})
    assert (answer.status_code, answer.json["code"]) == (409, "task_already_closed")
