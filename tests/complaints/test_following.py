from dataclasses import replace

import pytest

from complaints.following import follow
from complaints.store import listing
from engine.model import Status
from engine.store import instances

NUMBER = "TS-202603-0001"


@pytest.fixture
def main(each_desk):
    """A registered complaint, and its main instance, of which the register knows nothing yet."""
    each_desk.main(NUMBER)
    each_desk.register(NUMBER, instance=12)
    with each_desk.database.reading() as connection:
        return instances.find_by_id(connection, 2)


def states(desk, *told) -> list[tuple]:
    found = []
    for instance in told:
        with desk.database.transaction() as connection:
            follow(connection, instance)
            line = listing.line(connection, NUMBER)
        found.append((line.status, line.end))
    return found


def test_the_register_follows_from_the_beginning_to_the_end(each_desk, main):
    with each_desk.database.reading() as connection:
        before = listing.line(connection, NUMBER).status
    ended = replace(main, status=Status.COMPLETED, end="end_closed_satisfied")

    found = states(each_desk, main, replace(main, status=Status.SUSPENDED), main, ended)

    assert (before, found) == (
        None,
        [
            (Status.ACTIVE, None),
            (Status.SUSPENDED, None),
            (Status.ACTIVE, None),
            (Status.COMPLETED, "end_closed_satisfied"),
        ],
    )


def test_other_instances_are_none_of_its_business(each_desk, main):
    others = [
        replace(main, process="intake-registration"),
        replace(main, key=None),
        replace(main, key="TS-202603-0002"),
        replace(main, drill=True),
    ]

    assert states(each_desk, *others) == [(None, None)] * 4
