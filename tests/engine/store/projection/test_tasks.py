import pytest

from engine.model import TaskState
from engine.store import people, tasks
from engine.store.projection.tasks import change_of_open
from tests.engine.store.projected import AT, opened, projected


@pytest.fixture
def told(each_house):
    with projected(each_house) as told:
        yield told


def listed(told) -> list[tuple]:
    rows = tasks.of_instance(told.unit.connection, told.instance.id)
    return [(t.no, t.state, t.closed, t.closed_by, t.version) for t in rows]


def test_a_task_opens_with_all_that_its_effect_says(told):
    told.tell(
        opened(1, "g", "h", due=50, follow=40, priority=7, form="f02", bar=[4, 5]),
        opened(2, "g"),
    )

    [first, second] = tasks.of_instance(told.unit.connection, told.instance.id)
    assert (first.groups, first.barred, first.form) == (("g", "h"), (4, 5), "f02")
    assert (first.due, first.follow, first.priority, first.opened) == (50, 40, 7, AT)
    assert (second.groups, second.barred, second.due, second.form) == (("g",), (), None, None)


def test_who_completes_a_task_is_noted_and_who_cancels_it_is_not(told):
    told.tell(opened(1, "g"), opened(2, "g"), opened(3, "g"))

    told.tell({"e": "closed", "el": "t1", "task": 1}, {"e": "cancelled", "el": "t2", "task": 2})

    assert listed(told) == [
        (1, TaskState.CLOSED, AT, 3, 2),
        (2, TaskState.CANCELLED, AT, None, 2),
        (3, TaskState.OPEN, None, None, 1),
    ]
    assert told.unit.hold_instance(told.instance.id).tasks == 1


def test_a_task_that_opens_and_goes_in_one_step_was_never_open(told):
    told.tell(opened(1, "g"), {"e": "cancelled", "el": "t1", "task": 1})

    assert listed(told) == [(1, TaskState.CANCELLED, AT, None, 1)]
    assert told.unit.hold_instance(told.instance.id).tasks == 0


def test_a_due_time_moves_and_goes(told):
    told.tell(opened(1, "g", due=50), opened(2, "g", due=60))

    told.tell(
        {"e": "due", "task": 1, "due": 70, "was": 50},
        {"e": "due", "task": 2, "due": None, "was": 60},
    )

    rows = tasks.of_instance(told.unit.connection, told.instance.id)
    assert [(task.due, task.version) for task in rows] == [(70, 2), (None, 2)]


def test_people_are_found_by_account_name_and_a_sole_one_gets_the_task(told):
    anna = people.add(told.unit.connection, "anna", "安娜", "Anna", None)
    ben = people.add(told.unit.connection, "ben", "本", "Ben", None)

    told.tell(opened(1, users=["anna"]), opened(2, users=["anna", "ben", "nobody"]))
    told.tell(opened(3, "g", users=["ben"]))

    rows = tasks.of_instance(told.unit.connection, told.instance.id)
    assert [(task.assignee, task.users) for task in rows] == [
        (anna, ()),
        (None, (anna, ben)),
        (None, (ben,)),
    ]


@pytest.mark.parametrize(
    ("effects", "change"),
    [
        ([], 0),
        ([{"e": "opened", "task": 1}, {"e": "opened", "task": 2}], 2),
        ([{"e": "closed", "task": 1}, {"e": "opened", "task": 2}], 0),
        ([{"e": "cancelled", "task": 1}, {"e": "cancelled_instance"}], -1),
    ],
    ids=["none", "opened", "one for another", "cancelled"],
)
def test_open_tasks_are_counted(effects, change):
    assert change_of_open(effects) == change
