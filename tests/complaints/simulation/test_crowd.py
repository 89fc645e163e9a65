from random import Random
from uuid import UUID

import pytest

from complaints.simulation.crowd import Crowd
from engine.model import Task, TaskState
from tests.engine.house import ANNA, BEN, CLEO


def task(**changes) -> Task:
    plain = {
        "instance": 1,
        "no": 1,
        "uid": UUID(int=1),
        "element": "work",
        "release": 1,
        "form": None,
        "group": "frontline",
        "groups": ("frontline",),
        "users": (),
        "barred": (),
        "assignee": None,
        "owner": None,
        "state": TaskState.OPEN,
        "due": None,
        "follow": None,
        "priority": None,
        "opened": 0,
        "closed": None,
        "closed_by": None,
        "version": 1,
    }
    return Task(**(plain | changes))


def crowd() -> Crowd:
    return Crowd([CLEO, ANNA, BEN], Random(1))


@pytest.mark.parametrize(
    ("offered", "fit"),
    [
        (task(), {"anna", "ben"}),
        (task(groups=("backoffice",), barred=(BEN.id,)), {"cleo"}),
        (task(groups=(), users=(CLEO.id,)), {"cleo"}),
        (task(assignee=BEN.id), {"ben"}),
        (task(barred=(ANNA.id, BEN.id)), {None}),
    ],
    ids=["group", "four-eyes", "named", "assigned", "nobody"],
)
def test_a_task_goes_to_whom_it_may(offered, fit):
    people = crowd()

    found = {people.for_task(offered) for _ in range(40)}

    assert {person and person.slug for person in found} == fit


def test_starts_and_messages_need_the_permission():
    people = crowd()

    assert {people.for_start(["backoffice"]) for _ in range(40)} == {BEN, CLEO}
    assert people.for_start(["board"]) is None
    assert {people.for_message() for _ in range(40)} == {ANNA, BEN, CLEO}
    assert people.names == ["anna", "ben", "cleo"]
