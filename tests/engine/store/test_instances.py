from dataclasses import replace
from uuid import UUID

import pytest

from engine.errors import StaleVersion
from engine.model import START, Instance, Status
from engine.store import instances
from engine.store.instances import Running

NEW = Instance(
    id=0, uid=UUID(int=1), process="two", key="TS-1", release=1, status=Status.ACTIVE, end=None,
    seq=0, head=START, tasks=0, next_due=None, snapshot=b"s", started=5, ended=None, subject=None,
    drill=False,
)  # fmt: skip


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        for n, change in enumerate(
            [{}, {"key": "TS-2"}, {"drill": True}, {"status": Status.COMPLETED}, {"process": "x"}]
        ):
            instances.create(work.connection, replace(NEW, uid=UUID(int=n + 1), **change))
    return each_house


def test_an_instance_reads_back_as_it_was_written(filled):
    with filled.reading() as connection:
        found = instances.find(connection, UUID(int=1))
        by_number = instances.find_by_id(connection, 1)

    assert found == by_number == replace(NEW, id=1)


def test_numbers_are_those_of_instances_that_there_are(filled):
    with filled.reading() as connection:
        found = instances.numbers(connection, [UUID(int=2), UUID(int=9), UUID(int=1)])

    assert sorted(found) == [1, 2]


def test_a_locked_instance_is_the_same(filled):
    with filled.work() as work:
        assert instances.lock_by_uid(work.connection, UUID(int=2)) == replace(
            NEW, id=2, uid=UUID(int=2), key="TS-2"
        )
        assert instances.lock_by_id(work.connection, 9) is None
        assert instances.lock_by_task(work.connection, UUID(int=9)) is None


def test_open_instances_are_found_by_key_never_across_the_drill_border(filled):
    with filled.reading() as connection:
        found = {
            "real": instances.running_with(connection, "TS-1", drill=False),
            "drill": instances.running_with(connection, "TS-1", drill=True),
            "of a process": instances.running_of(connection, "x", "TS-1", drill=False),
            "of none": instances.running_of(connection, "y", "TS-1", drill=False),
        }

    assert found == {
        "real": [Running(1, "two", 1), Running(5, "x", 1)],
        "drill": [Running(3, "two", 1)],
        "of a process": 5,
        "of none": None,
    }


def test_saving_writes_everything_that_may_change(filled):
    after = replace(
        NEW, id=1, release=2, status=Status.CANCELLED, end="e", seq=1, head=b"h" * 32, tasks=3,
        next_due=9, snapshot=b"t", ended=8, subject=4,
    )  # fmt: skip

    with filled.work() as work:
        instances.save(work.connection, after, was=0)

    with filled.reading() as connection:
        assert instances.find_by_id(connection, 1) == after


def test_advancing_moves_the_end_of_the_log_and_nothing_else(filled):
    after = replace(NEW, id=1, seq=1, head=b"h" * 32)

    with filled.work() as work:
        instances.advance(work.connection, replace(after, snapshot=b"not this"), was=0)
        instances.set_subject(work.connection, 1, 4)

    with filled.reading() as connection:
        assert instances.find_by_id(connection, 1) == replace(after, subject=4)


@pytest.mark.parametrize("write", [instances.save, instances.advance], ids=["save", "advance"])
def test_a_state_that_was_overtaken_is_not_written(filled, write):
    with pytest.raises(StaleVersion), filled.work() as work:
        write(work.connection, replace(NEW, id=1, seq=6), was=5)


def test_the_ends_of_all_logs_are_listed(filled):
    with filled.reading() as connection:
        heads = [(head.id, head.uid.int, head.seq) for head in instances.heads(connection)]

    assert heads == [(1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 4, 0), (5, 5, 0)]
