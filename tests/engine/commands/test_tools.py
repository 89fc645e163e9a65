from dataclasses import replace

import pytest
from sqlalchemy import text

from engine.check import Around
from engine.commands import ClaimTask, ResumeInstance, SuspendInstance
from engine.commands.tools import no_check
from engine.errors import Busy
from engine.executor import Engine
from engine.model import Status
from tests.engine.drawings import TWO
from tests.engine.house import ANNA, BEN, opened


def test_without_a_check_the_compiler_alone_refuses():
    assert (
        no_check({"two.bpmn": TWO, "broken.bpmn": b""}, Around(topics=[], groups=[], messages=None))
        is None
    )


@pytest.fixture
def told(each_two):
    """What the follower was told, in order; the house has one."""
    followed: list = []

    def follow(connection, instance) -> None:
        seen = connection.scalar(text("SELECT max(seq) FROM event WHERE stream > 0"))
        followed.append((instance.status, instance.end, seen))

    each_two.tools = replace(each_two.tools, follow=follow)
    each_two.engine = Engine(each_two.database, each_two.tools, bytes(32))
    return followed


def test_who_follows_is_told_of_the_beginning_and_of_each_new_status(each_two, told):
    receipt = each_two.start("two")
    each_two.run(ClaimTask(task=opened(receipt)), ANNA)
    each_two.run(SuspendInstance(instance=receipt.instance))
    each_two.run(ResumeInstance(instance=receipt.instance))
    second = each_two.complete(opened(receipt), ANNA)
    each_two.complete(opened(second), BEN)

    assert told == [
        (Status.ACTIVE, None, 1),
        (Status.SUSPENDED, None, 3),
        (Status.ACTIVE, None, 4),
        (Status.COMPLETED, "e", 6),
    ]


def test_what_a_follower_cannot_do_undoes_the_command(each_two, told):
    def refuse(_connection, _instance) -> None:
        raise Busy

    receipt = each_two.start("two")
    each_two.tools = replace(each_two.tools, follow=refuse)
    each_two.engine = Engine(each_two.database, each_two.tools, bytes(32))

    with pytest.raises(Busy):
        each_two.run(SuspendInstance(instance=receipt.instance))

    assert each_two.kinds(receipt.instance) == ["instance.started"]
