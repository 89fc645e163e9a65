"""S22: a suggestion has no time limits of complaints."""

from tests.scenarios.registering import FACTS, started_with, take

NIGHT = {
    "declared_kind": "suggestion",
    "description": "建议增加夜间客服，晚上找不到人",
    "wants": ["improvement"],
    "contact_at": "2026-03-09T10:00",
}


def test_an_adopted_suggestion_becomes_an_improvement(town):
    town.at("2026-03-09 10:00")
    lane = take(town, "2026-03-09 10:00")
    lane.do("ut_initial_record", {**FACTS, **NIGHT})
    lane.do("ut_record", {"summary": "增加夜间客服", "area": "service.slow"})
    assert lane.task("ut_dept_evaluate")["groups"] == ["operations"]
    assert lane.due("ut_dept_evaluate") == "2026-03-19 10:00"

    town.at("2026-03-18 15:00")
    assessed = {"recommendation": "adopt", "assessment": "夜间来电占两成，值得增加一班"}
    lane.do("ut_dept_evaluate", assessed)
    answer = {"decision": "adopt", "reason": "下月起夜间客服到二十二点"}
    lane.do("ut_decide", answer)

    assert lane.ended() == ("completed", "end_suggestion")
    assert [(at, e["topic"]) for at, e in lane.effects("job")] == [
        ("2026-03-18 15:00", "thank-customer")
    ]
    assert [e["decision"] for _, e in lane.effects("decided")] == [
        "dmn_feedback_kind",
        "dmn_routing",
    ]
    assert [e["topic"] for _, e in lane.effects("operated")] == ["number-form"]
    improvement = started_with(town, lane.value("suggestion_no"))
    assert improvement.open == ["ut_propose"]
    assert improvement.look()["process"] == "improvement-action"
