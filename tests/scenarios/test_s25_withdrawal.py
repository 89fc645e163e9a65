"""S25: the customer withdraws while two departments still investigate."""

import pytest

from tests.scenarios.registering import started_with
from tests.scenarios.working import classify, comfort, investigate, now

BOTTLE = {
    "contact_at": "2026-03-09 10:00",
    "recorded_at": "2026-03-09 10:05",
    "profile": "b2b",
    "product": "X-100",
    "equipment": {"model": "X-100"},
    "description": "同一批次的三台设备密封圈都漏水",
    "wants": ["repair"],
}
CONFIRMED = {"called_back": True, "reason": "客户自行解决"}


@pytest.fixture
def investigated(town, registered):
    """One of three investigations is done."""
    _, case = registered(**BOTTLE)
    comfort(case)
    classify(case, "product", "quality_defect", batch_issue=True, batch_no="P-0301")
    return case


def test_open_tasks_vanish_and_cannot_be_completed(town, investigated):
    case = investigated
    open_before = case.tasks()

    town.at("2026-03-09 15:00")
    case.tell("complaint_withdrawn", {"channel": "phone"})

    assert len(open_before) >= 1
    assert case.open == ["ut_confirm_withdrawal"]
    assert case.due("ut_confirm_withdrawal") == "2026-03-10 15:00"
    listed = town.get("tang-zhuguan", "/tasks", view="groups", limit=100)["items"]
    assert [line["task"]["uid"] for line in listed if line["instance"] == case.instance] == []
    for task in open_before:
        path = f"/tasks/{task['uid']}/completion"
        answer = town.ask("tang-zhuguan", "POST", path, {"answers": {}})
        assert (answer.status_code, answer.json["code"]) == (409, "task_already_closed")


def test_a_fault_of_a_batch_is_improved_all_the_same(town, investigated):
    case = investigated
    number = case.value("case.no")
    town.at("2026-03-09 15:00")
    case.tell("complaint_withdrawn", {"channel": "phone"})
    case.do("ut_confirm_withdrawal", {**CONFIRMED, "confirmed_at": now(case)})

    assert case.ended() == ("completed", "end_withdrawn")
    improvement = started_with(town, f"{number}-W")
    assert improvement.open == ["ut_propose"]
    assert improvement.value("improvement") == {
        "key": f"{number}-W",
        "case_no": number,
        "category": "product.quality",
        "source": "withdrawn",
    }


@pytest.fixture
def two_departments(town, registered):
    """Of two investigations one is done, the other is open."""
    _, case = registered(**{**BOTTLE, "profile": "retail", "equipment": None, "product": "保温杯"})
    comfort(case)
    classify(case, "product", "function", batch_issue=True, batch_no="P-0301")
    investigate(case, "quality", severity="important", cause="assembly")
    return case


def test_the_other_investigation_is_cut_off(town, two_departments):
    case = two_departments
    [other] = case.tasks()

    case.tell("complaint_withdrawn", {"channel": "phone"})

    assert other["groups"] == ["technical"]
    assert case.open == ["ut_confirm_withdrawal"]
    late = town.ask("zhang-gong", "POST", f"/tasks/{other['uid']}/completion", {"answers": {}})
    assert (late.status_code, late.json["code"]) == (409, "task_already_closed")
