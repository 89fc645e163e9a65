import pytest

from engine.commands import ClaimTask, SuspendInstance
from engine.errors import (
    BarredFromTask,
    InstanceSuspended,
    NotYours,
    StaleVersion,
    TaskAlreadyClaimed,
    TaskAlreadyClosed,
)
from engine.queries import FindTask, Inbox
from tests.engine.drawings import chain, drawing, end, process, properties, start, user
from tests.engine.house import ANNA, BEN, CLEO, opened

FOUR_EYES = drawing(
    process(
        "p", start(), user("a"), user("b", inside=properties(bihuan__not="a")), end(),
        chain(*"sabe"),
    )
)  # fmt: skip


@pytest.fixture
def task(two):
    return opened(two.start("two"))


def test_a_claimed_task_is_the_actors_own(each_two):
    task = opened(each_two.start("two"))

    claimed = each_two.run(ClaimTask(task=task), ANNA, key="k", if_match=1)

    assert claimed.effects == ({"e": "claimed", "task": 1, "assignee": ANNA.id},)
    assert each_two.run(ClaimTask(task=task), ANNA, key="k", if_match=1) == claimed
    found = each_two.ask(FindTask(task=task)).task
    assert (found.assignee, found.version) == (ANNA.id, 2)
    assert [row.task.uid for row in each_two.ask(Inbox(view="mine"), ANNA).rows] == [task]
    assert each_two.complete(task, if_match=2).status == "active"


def test_the_second_who_claims_is_told(two, task):
    two.run(ClaimTask(task=task), ANNA)

    with pytest.raises(TaskAlreadyClaimed):
        two.run(ClaimTask(task=task), BEN)


def test_who_is_no_candidate_cannot_claim(two, task):
    with pytest.raises(NotYours):
        two.run(ClaimTask(task=task), CLEO)


def test_a_closed_task_cannot_be_claimed(two, task):
    two.complete(task)

    with pytest.raises(TaskAlreadyClosed):
        two.run(ClaimTask(task=task), ANNA)


def test_a_stale_version_is_refused(two, task):
    with pytest.raises(StaleVersion) as refusal:
        two.run(ClaimTask(task=task), ANNA, if_match=4)

    assert refusal.value.facts == {"version": 1}


def test_a_suspended_instance_is_left_alone(two):
    receipt = two.start("two")
    two.run(SuspendInstance(instance=receipt.instance))

    with pytest.raises(InstanceSuspended):
        two.run(ClaimTask(task=opened(receipt)), ANNA)


def test_four_eyes_keep_out_who_did_the_step_before(house):
    house.publish(p=FOUR_EYES)
    second = house.complete(opened(house.start("p")), ANNA)

    with pytest.raises(BarredFromTask):
        house.run(ClaimTask(task=opened(second)), ANNA)
    with pytest.raises(BarredFromTask):
        house.complete(opened(second), ANNA)
    assert house.complete(opened(second), BEN).status == "completed"
