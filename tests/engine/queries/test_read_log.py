from uuid import UUID

import pytest

from engine.commands import ClaimTask
from engine.errors import BadInput, NotFound
from engine.queries import ReadLog, ReadStream, ReadStreamBack
from tests.engine.drawings import TWO
from tests.engine.house import ANNA, opened


def test_the_log_comes_in_pages_with_those_who_acted(each_two):
    each_two.hire(ANNA)
    receipt = each_two.start("two")
    each_two.run(ClaimTask(task=opened(receipt)), ANNA)
    each_two.complete(opened(receipt))

    first = each_two.ask(ReadLog(instance=receipt.instance, limit=2))
    second = each_two.ask(ReadLog(instance=receipt.instance, after=first.next))

    assert [line.kind for line in first.events] == ["instance.started", "task.claimed"]
    assert {number: actor.slug for number, actor in first.actors.items()} == {
        0: "system",
        1: "anna",
    }
    assert [line.kind for line in second.events] == ["task.completed"]
    assert (first.next, second.next) == (2, None)


def test_a_stream_without_lines_is_empty(each_two):
    assert each_two.ask(ReadStream(stream="access")).events == ()
    assert [line.kind for line in each_two.ask(ReadStream(stream="releases")).events] == [
        "release.published"
    ]


@pytest.mark.parametrize("limit", [0, 501])
def test_a_limit_has_bounds(two, limit):
    receipt = two.start("two")

    with pytest.raises(BadInput):
        two.ask(ReadLog(instance=receipt.instance, limit=limit))


def test_an_unknown_instance_has_no_log(two):
    with pytest.raises(NotFound):
        two.ask(ReadLog(instance=UUID(int=9)))


def test_a_stream_is_read_back_from_its_last_line(each_two):
    for number in range(3):
        each_two.publish(two=TWO + b"\n" * (number + 1))

    def page(before):
        return each_two.ask(ReadStreamBack(stream="releases", before=before, limit=2))

    newest = page(None)
    behind = page(newest.next)

    assert [line.seq for line in newest.events] == [4, 3]
    assert ([line.seq for line in behind.events], behind.next) == ([2, 1], None)
    assert page(1).events == page(-5).events == ()
    assert each_two.ask(ReadStreamBack(stream="access")).events == ()
