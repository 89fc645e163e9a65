"""S04: a birthday scarf was signed for and never received; the customer wants it tonight."""

import pytest

import forms
from tests.scenarios.working import classify, comfort

SCARF = {
    "emotion": "anxious",
    "description": "给妈妈的生日礼物显示已签收但没有收到；围巾刻有“妈妈我爱你”，明天生日",
    "object": "order",
    "order_no": "DD-0087",
    "item_customised": True,
    "wants": ["resend", "explanation"],
    "frontline_urgent": True,
    "frontline_urgent_reason": "明天生日，今晚必须找到或补发",
}
CALLED, RECORDED = "2026-03-11 21:00", "2026-03-11 21:06"


@pytest.fixture
def scarf(registered):
    return registered(contact_at=CALLED, recorded_at=RECORDED, **SCARF)


def test_it_is_urgent_and_goes_to_the_supply_chain(town, scarf):
    intake, case = scarf
    assert intake.sent() == [(RECORDED, "acknowledge", None)]
    assert case.due("ut_comfort_ack") == "2026-03-11 21:30"

    town.at("2026-03-11 21:10")
    classify(case, "experience", "logistics")

    assert case.values(
        "case.severity", "case.severity_reason", "case.category", "departments", "due_first_reply"
    ) == {
        "case.severity": "urgent",
        "case.severity_reason": "time_critical",
        "case.category": "experience.logistics",
        "departments": ["supply_chain"],
        "due_first_reply": "2026-03-11 21:30",
    }
    comfort(case)
    assert case.task("ut_assign_person")["groups"] == ["supply_chain"]


def test_without_a_reply_the_supervisor_is_told_at_half_past(town, scarf):
    _, case = scarf
    classify(case, "experience", "logistics")

    town.at("2026-03-11 21:29")
    before = (case.warned(), case.escalated(), case.open)
    town.at("2026-03-11 21:35")

    assert before == ([], [], ["ut_comfort_ack"])
    assert case.warned() == [("2026-03-11 21:30", "service_supervisor", "first_reply_late")]
    assert case.escalated() == [("2026-03-11 21:30", "first_reply_late")]
    assert case.open == ["ut_comfort_ack", "ut_supervisor_step_in"]
    assert case.task("ut_supervisor_step_in")["groups"] == ["service_supervisor"]


def test_with_a_reply_in_time_nobody_is_told(town, scarf):
    _, case = scarf
    classify(case, "experience", "logistics")

    town.at("2026-03-11 21:28")
    comfort(case)
    town.at("2026-03-11 22:00")

    assert case.warned() == []
    assert case.sent("send-first-reply") == [("2026-03-11 21:28", "send-first-reply", None)]


def test_the_customer_hears_of_the_progress_every_two_hours(town, scarf):
    _, case = scarf
    comfort(case)
    classify(case, "experience", "logistics")

    town.at("2026-03-12 03:30")

    assert [at for at, _, _ in case.sent("progress-notice")] == [
        "2026-03-11 23:06",
        "2026-03-12 01:06",
        "2026-03-12 03:06",
    ]


def test_the_form_warns_that_a_customised_item_is_not_in_stock(town, scarf):
    intake, _ = scarf
    form = forms.read(town.published("xiao-zhang", "f01.form"), name="f01.form")
    [recorded] = intake.answered("ut_initial_record")

    def warnings(answers):
        drawn = [widget for row in form.layout(answers, context={}) for widget in _flat(row)]
        return [w.attributes["text"] for w in drawn if w.kind == "text" and not w.hidden]

    assert recorded["item_customised"] is True
    assert warnings(recorded) == ["定制商品：无法用库存换货，请与客户商量补做或退款。"]
    assert warnings({**recorded, "item_customised": False}) == []


def _flat(row):
    for widget in row.widgets:
        yield widget
        for inner in widget.rows:
            yield from _flat(inner)
