from dataclasses import replace
from uuid import UUID

import pytest

from engine.model import Actor, Task, TaskState

TASK = Task(
    instance=1, no=1, uid=UUID(int=1), element="a", release=1, form=None, group="frontline",
    groups=("frontline", "backoffice"), users=(9,), barred=(5,), assignee=None, owner=None,
    state=TaskState.OPEN, due=None, follow=None, priority=None, opened=0, closed=None,
    closed_by=None, version=1,
)  # fmt: skip


@pytest.mark.parametrize(
    ("number", "groups", "offered"),
    [
        (1, {"frontline"}, True),
        (1, {"backoffice", "other"}, True),
        (9, set(), True),
        (1, {"other"}, False),
        (1, set(), False),
    ],
    ids=["first group", "second group", "by name", "other group", "no group"],
)
def test_a_task_is_offered_by_group_or_by_name(number, groups, offered):
    actor = Actor(id=number, slug="x", groups=frozenset(groups))

    assert TASK.is_offered_to(actor) is offered


@pytest.mark.parametrize(
    ("number", "on_behalf", "barred"),
    [(5, None, True), (1, 5, True), (1, None, False)],
    ids=["who acted", "a substitute", "somebody else"],
)
def test_four_eyes_bar_who_acted_and_their_substitutes(number, on_behalf, barred):
    assert TASK.bars(Actor(id=number, slug="x", on_behalf=on_behalf)) is barred


def test_only_an_open_task_is_open():
    closed = replace(TASK, state=TaskState.CLOSED)

    assert (TASK.is_open, closed.is_open) == (True, False)


@pytest.mark.parametrize(
    ("change", "groups", "whom"),
    [
        ({"assignee": 7}, (), 7),
        ({"assignee": 1}, (), None),
        ({"assignee": 8}, (), None),
        ({}, (), 9),
        ({}, ("frontline",), None),
    ],
    ids=["theirs", "one's own", "a stranger's", "offered to them", "offered to oneself as well"],
)
def test_a_substitute_acts_for_whom_the_task_is(change, groups, whom):
    task = replace(TASK, **change)
    actor = Actor(id=1, slug="x", groups=frozenset(groups), stands_in_for=frozenset({7, 9}))

    assert task.principal(actor) == whom
    assert task.as_acting(actor) == replace(actor, on_behalf=whom)
    assert task.concerns(actor) is (change != {"assignee": 8})
    assert task.is_worked_on_by(actor) is (change != {"assignee": 8})


def test_four_eyes_bar_the_substitute_of_whom_they_bar():
    actor = Actor(id=1, slug="x", stands_in_for=frozenset({9}))

    assert replace(TASK, barred=(9,)).bars(actor)
    assert not TASK.bars(actor)
