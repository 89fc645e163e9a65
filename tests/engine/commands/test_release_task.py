import pytest

from engine.commands import ClaimTask, ReleaseTask
from engine.errors import NotYours, StaleVersion, TaskAlreadyClosed, TaskNotClaimed
from engine.model import SYSTEM, Actor
from engine.queries import FindTask
from tests.engine.house import ANNA, BEN, opened

CLERK = Actor(id=4, slug="clerk", grants=frozenset({"task.claim"}))


@pytest.fixture
def task(two):
    task = opened(two.start("two"))
    two.run(ClaimTask(task=task), ANNA)
    return task


def test_a_released_task_is_everybodys_again(two, task):
    released = two.run(ReleaseTask(task=task), ANNA)

    assert released.effects == ({"e": "released", "task": 1, "was": ANNA.id},)
    assert two.ask(FindTask(task=task)).task.assignee is None
    assert two.run(ClaimTask(task=task), BEN).kind == "task.claimed"


def test_who_may_assign_may_take_it_from_anybody(two, task):
    assert two.run(ReleaseTask(task=task), SYSTEM).kind == "task.released"


def test_others_may_not(two, task):
    with pytest.raises(NotYours):
        two.run(ReleaseTask(task=task), CLERK)


def test_what_nobody_has_cannot_be_released(two):
    with pytest.raises(TaskNotClaimed):
        two.run(ReleaseTask(task=opened(two.start("two"))), ANNA)


def test_a_closed_task_or_a_stale_version_is_refused(two, task):
    with pytest.raises(StaleVersion):
        two.run(ReleaseTask(task=task), ANNA, if_match=1)
    two.complete(task)
    with pytest.raises(TaskAlreadyClosed):
        two.run(ReleaseTask(task=task), ANNA)
