import pytest

from engine.commands import ClaimTask, DelegateTask, ReturnTask
from engine.errors import NotYours, StaleVersion, TaskNotClaimed
from engine.queries import FindTask
from tests.engine.house import ANNA, BEN, CLEO, opened


@pytest.fixture
def task(two):
    two.hire(ANNA, BEN, CLEO)
    task = opened(two.start("two"))
    two.run(ClaimTask(task=task), ANNA)
    two.run(DelegateTask(task=task, to=CLEO.id), ANNA)
    return task


@pytest.mark.parametrize("actor", [CLEO, ANNA], ids=["given back", "taken back"])
def test_a_delegated_task_goes_back_to_its_owner(two, task, actor):
    returned = two.run(ReturnTask(task=task), actor, if_match=3)

    assert returned.effects == ({"e": "returned", "task": 1, "assignee": ANNA.id, "was": CLEO.id},)
    found = two.ask(FindTask(task=task)).task
    assert (found.assignee, found.owner) == (ANNA.id, None)
    assert two.complete(task, ANNA).kind == "task.completed"


def test_others_cannot_return_it(two, task):
    with pytest.raises(NotYours):
        two.run(ReturnTask(task=task), BEN)
    with pytest.raises(StaleVersion):
        two.run(ReturnTask(task=task), CLEO, if_match=1)


def test_what_was_not_delegated_cannot_be_returned(two, task):
    two.run(ReturnTask(task=task), CLEO)

    with pytest.raises(TaskNotClaimed):
        two.run(ReturnTask(task=task), ANNA)
