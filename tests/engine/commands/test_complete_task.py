from uuid import UUID

import pytest

from engine.commands import AssignTask, CancelInstance, ClaimTask, DelegateTask, SuspendInstance
from engine.errors import (
    BadAnswers,
    InstanceSuspended,
    NotFound,
    NotYours,
    TaskAlreadyClosed,
    TaskDelegated,
)
from engine.model import SYSTEM
from engine.queries import FindInstance, FindTask
from tests.engine.house import ANNA, BEN, CLEO, NOON, opened


@pytest.fixture
def receipt(two):
    return two.start("two", key="TS-1")


def unchanged(house, receipt) -> bool:
    return house.kinds(receipt.instance) == ["instance.started"]


def test_a_completion_is_one_line_and_opens_what_follows(each_two):
    receipt = each_two.start("two")

    done = each_two.complete(opened(receipt), answers={"summary": "broken", "days": 1.50})

    assert (done.version, done.kind, done.at, done.status) == (2, "task.completed", NOON, "active")
    assert [effect["el"] for effect in done.opened] == ["b"]
    [_, line] = each_two.log(receipt.instance)
    assert line.content == {
        "task": 1,
        "input": {
            "summary": "broken",
            "days": {"$t": "decimal", "v": "1.5"},
            "phone": None,
            "witness": None,
        },
        "effects": list(done.effects),
    }
    assert (line.actor, line.on_behalf, len(line.state)) == (ANNA.id, None, 32)
    closed = each_two.ask(FindTask(task=opened(receipt))).task
    assert (closed.is_open, closed.closed_by, closed.closed) == (False, ANNA.id, NOON)


def test_the_last_completion_ends_the_instance(two, receipt):
    second = two.complete(opened(receipt))
    last = two.complete(opened(second), BEN)

    assert last.status == "completed"
    instance = two.ask(FindInstance(instance=receipt.instance)).instance
    assert (instance.status.word, instance.end, instance.ended, instance.tasks) == (
        "completed", "e", NOON, 0,
    )  # fmt: skip


def test_personal_values_are_in_the_vault_and_nowhere_else(each_two):
    receipt = each_two.start("two")
    answers = {"summary": "broken", "phone": "13800138000", "witness": "王女士"}

    done = each_two.complete(opened(receipt), answers=answers)

    given = each_two.log(receipt.instance)[1].content["input"]
    assert given["phone"] == {"$t": "sealed", "v": "1:2:1:phone"}
    assert given["witness"] == {"$t": "sealed", "v": "1:2:2:witness"}
    variables = each_two.ask(FindInstance(instance=done.instance)).variables
    assert variables["phone"] == given["phone"]
    bodies = "".join(body for (body,) in each_two.rows("SELECT body FROM event"))
    assert "13800138000" not in bodies
    assert "王女士" not in bodies
    assert each_two.rows("SELECT subject_id FROM instance") == [(1,)]


def test_a_second_completion_is_told_that_the_task_is_closed(two, receipt):
    two.complete(opened(receipt))

    with pytest.raises(TaskAlreadyClosed):
        two.complete(opened(receipt))


def test_who_is_not_offered_the_task_is_refused(two, receipt):
    with pytest.raises(NotYours):
        two.complete(opened(receipt), CLEO)

    assert unchanged(two, receipt)


def test_a_second_candidate_group_may_complete_too(two, receipt):
    second = two.complete(opened(receipt))

    assert two.complete(opened(second), CLEO).status == "completed"


def test_a_task_that_somebody_claimed_is_theirs(two, receipt):
    two.run(ClaimTask(task=opened(receipt)), BEN)

    with pytest.raises(NotYours):
        two.complete(opened(receipt), ANNA)


@pytest.mark.parametrize(
    ("answers", "fields"),
    [
        ({}, ["summary"]),
        ({"summary": "x", "days": "three"}, ["days"]),
        ({"summary": "x", "colour": "red"}, ["colour"]),
    ],
    ids=["missing", "word", "unknown"],
)
def test_bad_answers_change_nothing(two, receipt, answers, fields):
    with pytest.raises(BadAnswers) as refusal:
        two.complete(opened(receipt), answers=answers)

    assert sorted(refusal.value.problems) == fields
    assert unchanged(two, receipt)


def test_a_suspended_instance_takes_no_work(two, receipt):
    two.run(SuspendInstance(instance=receipt.instance))

    with pytest.raises(InstanceSuspended):
        two.complete(opened(receipt))


def test_a_cancelled_instance_has_no_open_task(two, receipt):
    two.run(CancelInstance(instance=receipt.instance, reason="mistake"))

    with pytest.raises(TaskAlreadyClosed):
        two.complete(opened(receipt))


def test_a_delegated_task_goes_back_before_it_is_completed(two, receipt):
    two.hire(ANNA, BEN)
    two.run(AssignTask(task=opened(receipt), to=ANNA.id), SYSTEM)
    two.run(DelegateTask(task=opened(receipt), to=BEN.id), ANNA)

    with pytest.raises(TaskDelegated):
        two.complete(opened(receipt), BEN)


def test_an_unknown_task_is_not_found(two):
    with pytest.raises(NotFound):
        two.complete(UUID(int=9))
