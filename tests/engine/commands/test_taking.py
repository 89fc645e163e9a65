from dataclasses import replace
from uuid import UUID

import pytest

from engine.commands.taking import (
    ensure_may_claim,
    ensure_may_complete,
    ensure_not_barred,
    ensure_open,
)
from engine.errors import EngineError
from engine.model import Actor, Task, TaskState

TASK = Task(
    instance=1, no=1, uid=UUID(int=1), element="a", release=1, form=None, group="g",
    groups=("g",), users=(), barred=(5,), assignee=None, owner=None, state=TaskState.OPEN,
    due=None, follow=None, priority=None, opened=0, closed=None, closed_by=None, version=1,
)  # fmt: skip


def who(number: int, *groups: str, on_behalf: int | None = None) -> Actor:
    return Actor(id=number, slug="x", groups=frozenset(groups), on_behalf=on_behalf)


def said(ensure, *given) -> str | None:
    try:
        ensure(*given)
    except EngineError as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize(
    ("change", "actor", "claims", "completes"),
    [
        ({}, who(1, "g"), None, None),
        ({}, who(1), "not_yours", "not_yours"),
        ({"users": (1,)}, who(1), None, None),
        ({"assignee": 1}, who(1), None, None),
        ({"assignee": 2}, who(1, "g"), "task_already_claimed", "not_yours"),
        ({"assignee": 2}, who(1, on_behalf=2), None, None),
        ({"assignee": 1, "owner": 2}, who(1), None, "task_delegated"),
        ({}, who(5, "g"), "barred_from_task", "barred_from_task"),
        ({}, who(1, "g", on_behalf=5), "barred_from_task", "barred_from_task"),
    ],
    ids=[
        "candidate", "stranger", "by name", "assignee", "another's", "substitute", "delegate",
        "barred", "substitute of a barred one",
    ],
)  # fmt: skip
def test_who_may_take_and_who_may_complete(change, actor, claims, completes):
    task = replace(TASK, **change)

    assert said(ensure_may_claim, task, actor) == claims
    assert said(ensure_may_complete, task, actor) == completes


def test_only_open_tasks_are_open():
    assert said(ensure_open, TASK) is None
    assert said(ensure_open, replace(TASK, state=TaskState.CLOSED)) == "task_already_closed"


def test_the_barred_are_barred():
    assert said(ensure_not_barred, TASK, who(5)) == "barred_from_task"
    assert said(ensure_not_barred, TASK, who(6)) is None
