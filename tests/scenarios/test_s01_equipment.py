"""S01: the equipment of a key customer runs unsteadily; a plan is wanted within 24 hours."""

import re

import pytest

from tests.scenarios.town import local
from tests.scenarios.working import classify, comfort, decided

EQUIPMENT = {
    "contact_at": "2026-03-09 10:00",
    "recorded_at": "2026-03-09 10:08",
    "by": "li-jingli",
    "profile": "b2b",
    "name": "B公司 王经理",
    "phone": "0755-88880100",
    "is_key_customer": True,
    "emotion": "anxious",
    "description": "自3月6日起X-200设备运行不稳定，产线速度下降约20%，已出现15件不合格品",
    "product": "X-200",
    "occurred_at": "2026-03-06T08:00",
    "equipment": {"model": "X-200", "speed_drop_pct": 20, "symptom": "转速忽高忽低", "defects": 15},
    "wants": ["repair", "compensation"],
    "customer_deadline": "2026-03-10T10:00",
}


@pytest.fixture
def equipment(registered):
    return registered(**EQUIPMENT)


@pytest.fixture
def graded(town, equipment):
    _, case = equipment
    comfort(case)
    classify(case, "product", "quality_defect", production_affected=True)
    return case


def test_it_is_numbered_and_acknowledged_when_it_is_recorded(equipment):
    intake, case = equipment

    number = intake.value("case.no")
    assert re.fullmatch(r"TS-202603-\d{4}", number)
    assert intake.ended() == ("completed", "end_registered")
    assert intake.sent() == [("2026-03-09 10:08", "acknowledge", None)]
    assert [e["input"]["case_no"] for _, e in intake.effects("job")] == [number]
    assert case.look()["key"] == number
    assert case.look()["started"] == "2026-03-09T02:08:00.000000Z"
    assert case.values("case.contact_at", "case.accepted_at") == {
        "case.contact_at": "2026-03-09 10:00",
        "case.accepted_at": "2026-03-09 10:08",
    }
    assert case.due("ut_comfort_ack") == "2026-03-09 12:00"


def test_it_is_important_with_dues_in_working_days(graded):
    assert graded.values(
        "case.category",
        "case.severity",
        "case.severity_reason",
        "departments",
        "due_first_reply",
        "due_verify",
        "due_plan",
        "case.dues_rule.verify",
        "case.dues_rule.plan",
    ) == {
        "case.category": "product.quality",
        "case.severity": "important",
        "case.severity_reason": "key_customer_production",
        "departments": ["quality", "technical", "production"],
        "due_first_reply": "2026-03-09 12:00",
        "due_verify": "2026-03-10 10:00",
        "due_plan": "2026-03-11 10:00",
        "case.dues_rule.verify": "1wd",
        "case.dues_rule.plan": "min(2wd, customer)",
    }


def test_a_task_force_is_called_for_which_the_head_names_who_leads(graded):
    assert decided(graded, "dmn_taskforce_need") == [True]
    assert graded.open == ["ut_decide_team"]
    assert graded.task("ut_decide_team")["groups"] == ["customer_dept_head"]
    assert graded.due("ut_decide_team") == "2026-03-10 10:00"


def test_the_customers_deadline_is_demanded_and_does_not_count(equipment, graded):
    intake, _ = equipment
    demanded = {
        "case.customer_deadline": "2026-03-10 10:00",
        "case.deadline_accepted": None,
    }

    assert intake.values(*demanded) == demanded
    assert graded.values(*demanded) == demanded
    [computed] = [e["result"] for _, e in graded.effects("operated") if "rules" in e["result"]]
    assert computed["rules"] == {
        "record": "10m",
        "first_reply": "2h",
        "progress": "24h",
        "verify": "1wd",
        "plan": "min(2wd, customer)",
        "formal_reply": "24h acc",
        "resolve": "10wd agreed",
    }


@pytest.fixture
def demanded(graded):
    """The front line puts the customer's date before the supervisor."""
    graded.tell("deadline_demanded", {"customer_deadline": "2026-03-10T10:00"}, by="li-jingli")
    return graded


def test_the_supervisor_alone_answers_the_demanded_date(demanded):
    task = demanded.task("ut_decide_deadline")
    accepted = {"accepted": "yes", "agreed_at": "2026-03-10T10:00"}
    refused = demanded.try_to("ut_decide_deadline", accepted, by="li-jingli")

    assert task["groups"] == ["service_supervisor"]
    assert local(task["due"]) == "2026-03-11 10:00"
    assert refused.status_code in (403, 404)
    assert demanded.value("case.deadline_accepted") is None
    assert demanded.value("due_plan") == "2026-03-11 10:00"


def test_an_accepted_date_shortens_the_plan_as_the_policy_says(demanded):
    accepted = {"accepted": "yes", "agreed_at": "2026-03-10T10:00"}
    demanded.do("ut_decide_deadline", accepted, by="he-zhuguan")

    assert demanded.values(
        "case.customer_deadline",
        "case.deadline_accepted",
        "due_verify",
        "due_plan",
        "case.dues.plan",
        "case.dues_rule.plan",
        "case.dues_rule.first_reply",
    ) == {
        "case.customer_deadline": "2026-03-10 10:00",
        "case.deadline_accepted": True,
        "due_verify": "2026-03-10 10:00",
        "due_plan": "2026-03-10 10:00",
        "case.dues.plan": "2026-03-10 10:00",
        "case.dues_rule.plan": "min(2wd, customer) = customer",
        "case.dues_rule.first_reply": "2h",
    }
    assert demanded.open == ["ut_decide_team"]
    assert demanded.due("ut_decide_team") == "2026-03-10 10:00"
    found = demanded.town.get("he-zhuguan", f"/complaints/{demanded.look()['key']}")
    assert local(found["customer_deadline"]) == "2026-03-10 10:00"


def test_a_declined_date_changes_no_due_time(demanded):
    before = demanded.values("due_verify", "due_plan", "case.dues")
    demanded.do("ut_decide_deadline", {"accepted": "no"}, by="he-zhuguan")

    assert demanded.values(*before) == before
    assert demanded.values("case.customer_deadline", "case.deadline_accepted") == {
        "case.customer_deadline": "2026-03-10 10:00",
        "case.deadline_accepted": False,
    }
    assert demanded.open == ["ut_decide_team"]


def test_a_date_is_accepted_only_once_the_case_is_graded(equipment):
    _, case = equipment
    case.tell("deadline_demanded", {"customer_deadline": "2026-03-10T10:00"}, by="li-jingli")
    accepted = {"accepted": "yes", "agreed_at": "2026-03-10T10:00"}

    assert case.refused("ut_decide_deadline", accepted, by="he-zhuguan") == {"accepted": ["rule"]}
