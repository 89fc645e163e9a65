import pytest

from engine.commands import AssignTask, ClaimTask
from engine.errors import BarredFromTask, Forbidden, NotFound, StaleVersion, TaskAlreadyClosed
from engine.model import Actor
from engine.queries import FindTask
from tests.engine.commands.test_claim_task import FOUR_EYES
from tests.engine.house import ANNA, BEN, CLEO, opened


@pytest.fixture
def task(two):
    two.hire(ANNA, BEN, CLEO)
    return opened(two.start("two"))


def test_a_task_is_given_to_anybody_whoever_has_it(two, task):
    two.run(ClaimTask(task=task), ANNA)

    assigned = two.run(AssignTask(task=task, to=CLEO.id), BEN)

    assert assigned.effects == ({"e": "assigned", "task": 1, "assignee": CLEO.id, "was": ANNA.id},)
    assert two.ask(FindTask(task=task)).task.assignee == CLEO.id
    assert two.complete(task, CLEO).kind == "task.completed"


def test_only_who_may_distribute_work_may(two, task):
    handler = Actor(id=8, slug="h", grants=frozenset({"task.claim", "task.complete"}))

    with pytest.raises(Forbidden):
        two.run(AssignTask(task=task, to=CLEO.id), handler)


def test_nobody_gets_nothing(two, task):
    with pytest.raises(NotFound):
        two.run(AssignTask(task=task, to=99), BEN)
    with pytest.raises(StaleVersion):
        two.run(AssignTask(task=task, to=CLEO.id), BEN, if_match=2)
    two.complete(task)
    with pytest.raises(TaskAlreadyClosed):
        two.run(AssignTask(task=task, to=CLEO.id), BEN)


def test_four_eyes_count_for_who_is_given_a_task(house):
    house.hire(ANNA, BEN)
    house.publish(p=FOUR_EYES)
    second = house.complete(opened(house.start("p")), ANNA)

    with pytest.raises(BarredFromTask):
        house.run(AssignTask(task=opened(second), to=ANNA.id), BEN)
