"""S16: the formal reply is due 24 hours after acceptance, holiday or not."""

from tests.scenarios.working import classify, comfort, now


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
