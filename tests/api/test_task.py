from dataclasses import replace
from uuid import UUID

import pytest

from api.task import TaskOut
from engine.model import Task, TaskState

TASK = Task(
    instance=1, no=2, uid=UUID(int=5), element="pack", release=1, form=None, group="a",
    groups=("a", "b"), users=(3,), barred=(4,), assignee=None, owner=None, state=TaskState.OPEN,
    due=1_772_424_000_000_000, follow=None, priority=50, opened=0, closed=None, closed_by=None,
    version=1,
)  # fmt: skip


def test_a_task_is_shown_with_its_moments_in_utc():
    assert TaskOut().dump(TASK) == {
        "uid": "00000000-0000-0000-0000-000000000005",
        "no": 2,
        "element": "pack",
        "state": "open",
        "groups": ["a", "b"],
        "users": [3],
        "assignee": None,
        "owner": None,
        "due": "2026-03-02T04:00:00.000000Z",
        "follow": None,
        "priority": 50,
        "form": None,
        "opened": "1970-01-01T00:00:00.000000Z",
        "closed": None,
        "closed_by": None,
        "version": 1,
    }


@pytest.mark.parametrize("state", list(TaskState), ids=lambda state: state.name)
def test_a_state_is_told_in_small_letters(state):
    assert TaskOut().dump(replace(TASK, state=state))["state"] == state.name.lower()
