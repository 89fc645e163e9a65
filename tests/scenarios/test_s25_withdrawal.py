"""S25: the customer withdraws while departments still investigate."""

import pytest

from tests.scenarios.registering import started_with
from tests.scenarios.working import classify, comfort, now

LEAK = {
    "contact_at": "2026-03-09 10:00",
    "recorded_at": "2026-03-09 10:05",
    "product": "保温杯",
    "description": "同一批次的三只保温杯密封圈都漏水",
    "wants": ["repair"],
}
CONFIRMED = {"called_back": True, "reason": "客户自行解决"}


@pytest.fixture
def withdrawn(town, registered):
    """A case about a batch; its open investigations at the moment of withdrawal beside it."""
    _, case = registered(**LEAK)
    comfort(case)
    classify(case, "product", "function", batch_issue=True, batch_no="P-0301")
    investigations = case.tasks()
    town.at("2026-03-09 15:00")
    case.tell("complaint_withdrawn", {"channel": "phone"})
    return case, investigations


def test_open_tasks_vanish_and_cannot_be_completed(town, withdrawn):
    case, investigations = withdrawn

    assert [(t["element"], t["groups"]) for t in investigations] == [
        ("ut_assign_person", ["quality"]),
        ("ut_assign_person", ["technical"]),
    ]
    for task, person in zip(investigations, ("chen-jing", "zhang-gong"), strict=True):
        listed = town.get(person, "/tasks", view="groups", limit=100)["items"]
        assert [line for line in listed if line["instance"] == case.instance] == []
        answer = town.ask(person, "POST", f"/tasks/{task['uid']}/completion", {"answers": {}})
        assert (answer.status_code, answer.json["code"]) == (409, "task_already_closed")


def test_the_customer_is_called_back_to_confirm(withdrawn):
    case, _ = withdrawn

    assert case.open == ["ut_confirm_withdrawal"]
    assert case.task("ut_confirm_withdrawal")["groups"] == ["frontline"]
    assert case.due("ut_confirm_withdrawal") == "2026-03-10 15:00"


def test_a_fault_of_a_batch_is_improved_all_the_same(town, withdrawn):
    case, _ = withdrawn
    number = case.value("case.no")

    case.do("ut_confirm_withdrawal", {**CONFIRMED, "confirmed_at": now(case)})

    assert case.ended() == ("completed", "end_withdrawn")
    improvement = started_with(town, f"{number}-W")
    assert improvement.open == ["ut_propose"]
    assert improvement.value("improvement") == {
        "key": f"{number}-W",
        "case_no": number,
        "category": "product.function",
        "source": "withdrawn",
    }
