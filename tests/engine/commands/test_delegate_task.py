import pytest

from engine.commands import ClaimTask, DelegateTask
from engine.errors import NotFound, NotYours, StaleVersion, TaskAlreadyClosed, TaskDelegated
from engine.queries import FindTask, Inbox
from tests.engine.house import ANNA, BEN, CLEO, opened


@pytest.fixture
def task(two):
    two.hire(ANNA, BEN, CLEO)
    task = opened(two.start("two"))
    two.run(ClaimTask(task=task), ANNA)
    return task


def test_a_delegated_task_is_with_the_colleague_and_stays_its_owners(two, task):
    delegated = two.run(DelegateTask(task=task, to=CLEO.id), ANNA, if_match=2)

    assert delegated.effects == (
        {"e": "delegated", "task": 1, "assignee": CLEO.id, "owner": ANNA.id},
    )
    found = two.ask(FindTask(task=task)).task
    assert (found.assignee, found.owner) == (CLEO.id, ANNA.id)
    assert [row.task.uid for row in two.ask(Inbox(view="mine"), CLEO).rows] == [task]


def test_only_the_assignee_delegates_and_only_once(two, task):
    with pytest.raises(NotYours):
        two.run(DelegateTask(task=task, to=CLEO.id), BEN)
    with pytest.raises(NotFound):
        two.run(DelegateTask(task=task, to=99), ANNA)
    with pytest.raises(StaleVersion):
        two.run(DelegateTask(task=task, to=CLEO.id), ANNA, if_match=1)
    two.run(DelegateTask(task=task, to=CLEO.id), ANNA)
    with pytest.raises(TaskDelegated):
        two.run(DelegateTask(task=task, to=BEN.id), CLEO)


def test_a_closed_task_is_not_delegated(two, task):
    two.complete(task)

    with pytest.raises(TaskAlreadyClosed):
        two.run(DelegateTask(task=task, to=CLEO.id), ANNA)
