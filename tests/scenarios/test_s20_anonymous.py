"""S20: an anonymous letter about a rude clerk."""

from tests.scenarios.working import (
    approve,
    carry_out,
    classify,
    decided,
    draft,
    investigate,
    later,
    line,
    now,
    wrap_up,
)

LETTER = {
    "channel": "letter",
    "identity": "anonymous",
    "name": None,
    "phone": None,
    "consent_privacy": None,
    "object": "staff",
    "description": "城东店的店员说话粗鲁，还把商品扔在柜台上",
}
NEVER = {"ut_comfort_ack", "ut_explain_plan", "ut_record_consent", "ut_call_back"}


def test_it_is_answered_in_public_and_nobody_is_called(town, registered):
    intake, case = registered(
        contact_at="2026-03-09 10:00", recorded_at="2026-03-09 10:05", **LETTER
    )
    assert intake.sent() == []
    assert case.open == ["ut_classify"]

    classify(case, "service", "attitude", demand_type="improvement")
    assert case.task("ut_assign_person")["groups"] == ["operations"]
    investigate(case, "operations", severity="general", cause="service")
    draft(case, [line("operations", later(case, hours=4))], cause="service")
    approve(case, "service_supervisor")
    assert case.open == ["ut_publish_answer"]
    answer = {
        "places": ["store", "notice_board"],
        "published_at": now(case),
        "answer": "已对当班店员进行教育，并向顾客致歉",
    }
    case.do("ut_publish_answer", answer)
    carry_out(case, "operations")
    wrap_up(case, cause="service")

    assert case.ended() == ("completed", "end_closed_anonymous")
    closed = case.town.get("xia-yin", "/complaints", state="closed")["items"]
    counted = {line["number"]: (line["category"], line["closure"]) for line in closed}
    assert counted[case.look()["key"]] == ("service.attitude", "closed_anonymous")
    opened = {effect["el"] for _, effect in case.effects("opened")}
    assert opened & NEVER == set()
    assert case.sent() == []
    assert decided(case, "dmn_severity") == [
        {"reason_code": "single_customer", "severity": "general"}
    ]
