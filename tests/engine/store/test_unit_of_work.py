from dataclasses import replace
from uuid import UUID

import pytest

from engine.model import START, Entry, Instance, Status, first_break
from engine.store import UnitOfWork, events, instances, streams
from engine.store.unit_of_work import KeyRace

NEW = Instance(
    id=0, uid=UUID(int=1), process="two", key=None, release=1, status=Status.ACTIVE, end=None,
    seq=0, head=START, tasks=0, next_due=None, snapshot=b"", started=5, ended=None, subject=None,
    drill=False,
)  # fmt: skip


def entry(*effects, kind="test", **given) -> Entry:
    return Entry(kind=kind, at=7, actor=3, content={"effects": list(effects)}, **given)


@pytest.fixture
def unit(each_house):
    with each_house.database.transaction() as connection:
        yield UnitOfWork(connection)


def test_a_state_and_its_event_are_written_together(unit):
    begun = unit.begin(NEW)
    opened = {"e": "opened", "el": "a", "task": 1, "uid": str(UUID(int=5)), "groups": ["g"]}

    first = unit.save(replace(begun, snapshot=b"1"), because=entry(opened, state=bytes(32)))
    held = unit.hold_instance(begun.id)
    second = unit.save(held, because=entry({"e": "claimed", "task": 1, "assignee": 3}))

    after = unit.hold_instance(UUID(int=1))
    assert (after.seq, after.head, after.tasks, after.snapshot) == (2, second.hash, 1, b"1")
    lines = list(events.lines(unit.connection, begun.id))
    assert lines == [first, second]
    assert first_break(lines, {}, head=after.head, last=2) == (2, None)
    task = unit.task(UUID(int=5), None).task
    assert (task.assignee, task.version) == (3, 2)
    assert unit.hold_instance_of(UUID(int=5)) == after


def test_a_state_without_its_event_cannot_be_saved(unit):
    with pytest.raises(TypeError):
        unit.save(unit.begin(NEW))


def test_only_a_held_instance_can_be_saved(unit):
    with pytest.raises(KeyError):
        unit.save(replace(NEW, id=9), because=entry())


def test_a_timer_that_moved_moves_its_job_and_leaves_work(unit):
    begun = unit.begin(NEW)
    assert not unit.leaves_work

    unit.save(replace(begun, snapshot=b"1", next_due=99), because=entry())

    assert unit.leaves_work
    assert instances.find_by_id(unit.connection, begun.id).next_due == 99


def test_an_event_of_a_stream_moves_its_end(unit):
    first = unit.append("people", entry())
    second = unit.append("people", entry())

    found = streams.find(unit.connection, "people")
    assert [first.seq, second.seq, found.seq] == [1, 2, 2]
    assert found.head == second.hash
    assert second.prev == first.hash


def test_a_key_that_was_taken_meanwhile_is_told_apart(each_house):
    with each_house.database.transaction() as connection:
        UnitOfWork(connection).append("people", entry(idem=b"k" * 16))

    with pytest.raises(KeyRace), each_house.database.transaction() as connection:
        UnitOfWork(connection).append("settings", entry(idem=b"k" * 16))
