from dataclasses import replace

import pytest

from admin.hands import Hands, hands
from engine.model import Actor, Task, TaskState

TASK = {
    "instance": 1, "no": 1, "uid": None, "element": "t", "release": 1, "form": None,
    "group": "a", "groups": ("a",), "users": (), "barred": (), "assignee": None, "owner": None,
    "state": TaskState.OPEN, "due": None, "follow": None, "priority": None, "opened": 0,
    "closed": None, "closed_by": None, "version": 1,
}  # fmt: skip
ANNA = Actor(id=1, slug="anna", groups=frozenset({"a"}), grants=frozenset({"task.*"}))
NONE = Hands(
    claim=False, release=False, complete=False, delegate=False, give_back=False, assign=False
)


def shown(**changed) -> set[str]:
    allowed = hands(Task(**{**TASK, **changed}), ANNA)
    return {name for name in Hands.__dataclass_fields__ if getattr(allowed, name)}


@pytest.mark.parametrize(
    ("changed", "buttons"),
    [
        ({}, {"claim", "complete", "assign"}),
        ({"assignee": 1}, {"release", "complete", "delegate", "assign"}),
        ({"assignee": 2}, {"assign"}),
        ({"groups": ("b",)}, {"assign"}),
        ({"barred": (1,)}, {"assign"}),
        ({"assignee": 1, "owner": 2}, {"give_back", "assign"}),
        ({"assignee": 2, "owner": 1}, {"give_back", "assign"}),
        ({"state": TaskState.CLOSED}, set()),
    ],
    ids=["free", "mine", "others", "not_offered", "barred", "helping", "helped", "closed"],
)
def test_buttons_follow_who_has_the_task(changed, buttons):
    assert shown(**changed) == buttons


def test_without_permissions_there_are_no_buttons():
    assert hands(Task(**TASK), Actor(id=1, slug="x", groups=frozenset({"a"}))) == NONE


@pytest.mark.parametrize(
    ("changed", "buttons"),
    [
        ({"assignee": 7}, {"claim", "release", "complete", "delegate", "assign"}),
        ({"assignee": 7, "barred": (7,)}, {"release", "delegate", "assign"}),
        ({"groups": ("b",), "users": (7,)}, {"claim", "complete", "assign"}),
        ({"assignee": 7, "owner": 2}, {"claim", "give_back", "assign"}),
    ],
    ids=["theirs", "barred", "offered to them", "helping"],
)
def test_a_substitute_has_the_buttons_of_whom_they_stand_in_for(changed, buttons):
    reader = replace(ANNA, stands_in_for=frozenset({7}))
    allowed = hands(Task(**{**TASK, **changed}), reader)

    assert {name for name in Hands.__dataclass_fields__ if getattr(allowed, name)} == buttons
