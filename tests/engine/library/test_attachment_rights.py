import pytest

from engine.commands import ClaimTask
from engine.library.attachment_rights import Rights, rights
from engine.model import Actor
from tests.engine.house import ANNA, BEN, CLEO, opened

NOTHING = Rights(sees=False, works=False, adds=False)
SEES = Rights(sees=True, works=False, adds=False)
ALL = Rights(sees=True, works=True, adds=True)


def actor(of: Actor, *grants: str) -> Actor:
    return Actor(id=of.id, slug=of.slug, groups=of.groups, grants=frozenset(grants))


@pytest.fixture
def asked(two):
    def ask(who: Actor, beside: tuple[int, ...] = ()) -> Rights:
        with two.reading() as connection:
            return rights(connection, who, 1, beside)

    return ask


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (actor(ANNA, "task.complete"), ALL),
        (actor(ANNA), Rights(sees=True, works=True, adds=False)),
        (actor(CLEO, "task.complete"), NOTHING),
        (actor(CLEO, "instance.read"), SEES),
        (actor(CLEO, "message.send"), NOTHING),
        (
            actor(CLEO, "instance.read", "message.send"),
            Rights(sees=True, works=False, adds=True),
        ),
    ],
    ids=["worker", "looks_on", "stranger", "reader", "blind_sender", "sender"],
)
def test_rights_come_from_open_tasks_and_permissions(two, asked, who, expected):
    two.start("two")

    assert asked(who) == expected


def test_a_task_that_another_has_claimed_is_seen_and_not_worked_on(two, asked):
    two.run(ClaimTask(task=opened(two.start("two"))), BEN)

    assert asked(actor(ANNA, "task.complete")) == SEES
    assert asked(actor(BEN, "task.complete")) == ALL


def test_a_closed_task_is_seen_and_not_worked_on(two, asked):
    two.complete(opened(two.complete(opened(two.start("two")))), BEN)

    assert asked(actor(CLEO, "task.complete")) == SEES


def test_tasks_of_other_instances_of_the_complaint_count_for_opening_only(two, asked):
    two.start("two")
    two.complete(opened(two.start("two")))

    assert asked(actor(CLEO, "task.complete")) == NOTHING
    assert asked(actor(CLEO, "task.complete"), (2, 99)) == Rights(sees=True, works=True, adds=False)
