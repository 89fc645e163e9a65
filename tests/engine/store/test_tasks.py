from uuid import UUID

from engine.model import TaskState
from engine.store import tasks
from engine.store.tasks import TaskFacts
from tests.engine.house import NOON, opened


def test_what_a_command_needs_to_know_is_one_read(each_two):
    receipt = each_two.start("two", key="TS-1")
    uid = opened(receipt)

    with each_two.reading() as connection:
        facts = tasks.facts(connection, uid, None)

    assert facts == TaskFacts(task=facts.task, seen=None, subject=None, has_draft=False)
    task = facts.task
    assert (task.uid, task.element, task.no, task.form, task.version) == (uid, "a", 1, "f02", 1)
    assert (task.groups, task.users, task.barred) == (("frontline",), (), ())
    assert (task.state, task.due, task.opened) == (TaskState.OPEN, None, NOON)


def test_the_line_that_came_under_the_same_key_is_seen(each_two):
    uid = opened(each_two.start("two"))
    each_two.complete(uid, key="k1", answers={"summary": "ok", "phone": "138"})
    [(idem,)] = each_two.rows("SELECT idem FROM event WHERE idem IS NOT NULL")

    with each_two.reading() as connection:
        facts = tasks.facts(connection, uid, bytes(idem))

    assert facts.seen == (1, 2)
    assert facts.subject is not None


def test_all_tasks_of_an_instance_are_listed_as_they_opened(each_two):
    receipt = each_two.start("two")
    each_two.complete(opened(receipt))

    with each_two.reading() as connection:
        listed = tasks.of_instance(connection, 1)
        found = tasks.find(connection, listed[1].uid)

    assert [(task.no, task.element, task.state) for task in listed] == [
        (1, "a", TaskState.CLOSED),
        (2, "b", TaskState.OPEN),
    ]
    assert listed[1].groups == ("frontline", "backoffice")
    assert found == (listed[1], receipt.instance)


def test_an_unknown_task_is_nobody(each_two):
    with each_two.reading() as connection:
        assert tasks.find(connection, UUID(int=1)) is None
