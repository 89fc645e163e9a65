from uuid import UUID

import pytest

from engine.commands import CancelInstance, NoteOver
from engine.errors import NotFound
from engine.jobs.dispatcher import run_due
from tests.engine.chased import CHASE, DUE, HOUR, by
from tests.engine.house import NOON, opened

CHAIN = "SELECT status FROM instance WHERE process = 'chase'"
COMPLETED, ACTIVE = 2, 0


@pytest.fixture
def late(each_house):
    """A case whose task is overdue since an hour, and is chased."""
    each_house.publish(due=DUE, chase=CHASE)
    started = each_house.start("due", variables=by(NOON + HOUR))
    each_house.clock.move(NOON + HOUR)
    run_due(each_house.engine)
    assert each_house.rows(CHAIN) == [(ACTIVE,)]
    each_house.clock.move(NOON + 2 * HOUR)
    return started


def test_a_completed_task_ends_its_chain(each_house, late):
    each_house.complete(opened(late))
    each_house.clock.move(NOON + 2 * HOUR + 5)

    run_due(each_house.engine)

    assert each_house.rows(CHAIN) == [(COMPLETED,)]
    kinds = ["instance.started", "task.overdue", "task.completed", "task.over"]
    assert each_house.kinds(late.instance) == kinds
    thrown = each_house.log(late.instance)[3].content["effects"][1]
    assert (thrown["name"], thrown["key"]) == ("task_completed", str(opened(late)))
    assert thrown["payload"] == {
        "task": str(opened(late)),
        "state": "closed",
        "at": {"$t": "dateTime", "v": "2026-03-09T14:00:00Z"},
    }


def test_a_cancelled_task_ends_its_chain(each_house, late):
    each_house.run(CancelInstance(instance=late.instance, reason="x"))

    run_due(each_house.engine)

    assert each_house.rows(CHAIN) == [(COMPLETED,)]
    thrown = each_house.log(late.instance)[-1].content["effects"][1]
    assert thrown["payload"]["state"] == "cancelled"


def test_it_is_told_once(each_house, late):
    each_house.complete(opened(late))
    run_due(each_house.engine)

    assert each_house.run(NoteOver(task=opened(late))) is None
    assert run_due(each_house.engine) == 0


def test_an_open_task_is_not_over(each_house, late):
    assert each_house.run(NoteOver(task=opened(late))) is None


def test_a_task_in_time_says_nothing(each_house):
    each_house.publish(due=DUE, chase=CHASE)
    started = each_house.start("due", variables=by(NOON + HOUR))
    run_due(each_house.engine)

    each_house.complete(opened(started))
    each_house.clock.move(NOON + 2 * HOUR)
    run_due(each_house.engine)

    assert each_house.kinds(started.instance) == ["instance.started", "task.completed"]
    assert each_house.rows("SELECT count(*) FROM delivery") == [(0,)]


def test_told_late_and_over_arrive_in_order(each_house):
    each_house.publish(due=DUE, chase=CHASE)
    started = each_house.start("due", variables=by(NOON - HOUR))
    run_due(each_house.engine)
    each_house.complete(opened(started))

    run_due(each_house.engine)

    assert each_house.rows(CHAIN) == [(COMPLETED,)]


def test_a_task_that_is_not_there(house):
    with pytest.raises(NotFound):
        house.run(NoteOver(task=UUID(int=1)))
