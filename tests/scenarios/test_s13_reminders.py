"""S13: a department is late; reminders go up until the task is done, and stop then."""

import pytest

from tests.scenarios.chasing import (
    answer_meanwhile,
    being_verified,
    find_cause,
    overdue,
    reminders,
    with_key,
)
from tests.scenarios.town import local

FIRST = [
    ("2026-03-10 17:00", "CB-202603-0001", "supply_chain", 1),
    ("2026-03-10 17:00", "CB-202603-0001", "supply_chain_head", 1),
]
SECOND = ("2026-03-11 12:00", "CB-202603-0002", "supply_chain_head", 2)
THIRD = ("2026-03-11 17:00", "CB-202603-0003", "vp", 3)
FOURTH = ("2026-03-12 17:00", "CB-202603-0004", "gm", 4)


@pytest.fixture
def late(town, registered):
    """The case and its task, due on Tuesday at 17:00."""
    case, task = being_verified(town, registered)
    assert (local(task["due"]), task["groups"]) == ("2026-03-10 17:00", ["supply_chain"])
    return case, task


def chain_of(town, task):
    [chain] = with_key(town, task["uid"])
    return chain


def test_in_time_nothing_is_said(town, late):
    case, task = late

    town.at("2026-03-10 16:59")

    assert (overdue(case), with_key(town, task["uid"])) == ([], [])


def test_two_reminders_then_the_work_is_done_and_the_chain_stops(town, late):
    case, task = late

    town.at("2026-03-10 17:00")
    chain = chain_of(town, task)
    at_first = reminders(chain)
    answer_meanwhile(case)
    town.at("2026-03-11 11:59")
    still = reminders(chain)
    town.at("2026-03-11 12:00")
    at_second = reminders(chain)
    town.at("2026-03-11 12:30")
    find_cause(case)

    assert (at_first, still, at_second) == (FIRST, FIRST, [*FIRST, SECOND])
    assert overdue(case) == [("2026-03-10 17:00", "ut_preliminary_cause")]
    assert chain.ended() == ("completed", "end_cured")
    assert chain.values("nth", "department", "late_minutes") == {
        "nth": 2,
        "department": "supply_chain",
        "late_minutes": 270,
    }
    assert local(chain.look()["ended"]) == "2026-03-11 12:30"
    town.at("2026-03-11 16:59")
    assert reminders(chain) == [*FIRST, SECOND]


def test_left_alone_it_goes_up_to_the_general_manager(town, late):
    case, task = late
    town.at("2026-03-10 17:00")
    answer_meanwhile(case)

    town.at("2026-03-11 16:59")
    chain = chain_of(town, task)
    before = reminders(chain)
    town.at("2026-03-11 17:00")
    third = reminders(chain)
    town.at("2026-03-12 16:59")
    still = reminders(chain)
    town.at("2026-03-20 17:00")

    assert (before, third, still) == ([*FIRST, SECOND], [*FIRST, SECOND, THIRD], third)
    assert reminders(chain) == [*FIRST, SECOND, THIRD, FOURTH]
    find_cause(case)
    assert chain.ended() == ("completed", "end_cured")


def test_whoever_has_it_there_is_one_chain(town, late):
    case, task = late
    town.at("2026-03-10 17:00")
    chain = chain_of(town, task)

    town.post("xie-tao", f"/tasks/{task['uid']}/claim")
    town.post("xie-tao", f"/tasks/{task['uid']}/release")
    town.at("2026-03-10 17:30")

    assert [found.instance for found in with_key(town, task["uid"])] == [chain.instance]
    assert [reminder[3] for reminder in reminders(chain)] == [1, 1]
    assert overdue(case) == [("2026-03-10 17:00", "ut_preliminary_cause")]


def test_those_reminded_find_it_among_their_notices(town, late):
    town.at("2026-03-10 17:00")

    told = [
        notice
        for notice in town.get("xie-tao", "/notices")["items"]
        if notice["template"] == "task_overdue"
    ]

    [notice] = told
    assert notice["subject"] == "催办单 CB-202603-0001：判断初步原因已超时"


def test_the_customer_department_adds_a_demand(town, late):
    _, task = late
    town.at("2026-03-10 17:00")
    chain = chain_of(town, task)

    town.at("2026-03-10 17:20")
    added = {"demand": "请今天先告知到货批次", "reply_by": "2026-03-10T18:00"}
    chain.tell("reminder_addition", added, by="tang-zhuguan")

    told = [e["input"]["group"] for _, e in chain.effects("job")][2:]
    assert told == ["supply_chain", "supply_chain_head"]
    assert chain.look()["status"] == "active"
