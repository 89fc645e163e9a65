"""S06: a customer calls three times about one order."""

from tests.scenarios.registering import FACTS, take

ORDER = {
    "description": "订单付款一周仍没有送到，请尽快查询",
    "object": "order",
    "order_no": "DD-0042",
    "wants": ["resend"],
}


def call_again(town, contact_at: str, recorded_at: str):
    """Record a further call about the order and join it to the open case."""
    town.at(contact_at)
    intake = take(town, contact_at)
    town.at(recorded_at)
    told = {**FACTS, **ORDER, "contact_at": contact_at.replace(" ", "T")}
    intake.do("ut_initial_record", told)
    intake.do("ut_confirm_duplicate", {"same_matter": True})
    return intake


def test_they_are_one_case_with_three_contacts_and_the_third_calls_the_supervisor(town, registered):
    _, case = registered(contact_at="2026-03-09 09:00", recorded_at="2026-03-09 09:04", **ORDER)

    second = call_again(town, "2026-03-09 09:40", "2026-03-09 09:43")
    third = call_again(town, "2026-03-09 10:20", "2026-03-09 10:23")

    assert [i.ended() for i in (second, third)] == [("completed", "end_merged")] * 2
    assert [i.value("contact_count") for i in (second, third)] == [2, 3]
    assert [i.value("case.no") for i in (second, third)] == [None, None]
    assert second.warned() == []
    assert third.warned() == [("2026-03-09 10:23", "service_supervisor", "repeated_contact")]
    assert [
        (event["content"]["input"]["name"], event["content"]["input"]["payload"]["contact_count"])
        for event in case.events()
        if event["kind"] == "message.received"
    ] == [("customer_supplement", 2), ("customer_supplement", 3)]
    assert case.open.count("ut_review_supplement") == 2
