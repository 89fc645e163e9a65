from uuid import UUID

import pytest
from sqlalchemy import text

from engine.errors import NotFound
from engine.jobs.dispatcher import run_due
from engine.operations import Operation
from engine.replay.prove import Report, replay_all, replay_instance
from tests.engine.drawings import (
    CALLED,
    CALLING,
    TIMED,
    TWO,
    WAITING,
    chain,
    drawing,
    end,
    process,
    service,
    signal,
    start,
    user,
)
from tests.engine.house import NOON, House, opened
from tests.engine.replay.test_chains import FREE

pytestmark = pytest.mark.tampers
COUNTED = drawing(
    process("counted", start(), service("n", "number"), user("a"), end(), chain(*"snae"))
)

_LOOP = "<loopCondition>days &lt; 2</loopCondition>"
_TOLD = (
    "<loopCardinality>2</loopCardinality><complexBehaviorDefinition><condition>true</condition>"
    f"<event>{signal()}</event></complexBehaviorDefinition>"
)
ROUNDS = drawing(
    process(
        "rounds",
        start(),
        user("a", inside=f"<standardLoopCharacteristics>{_LOOP}</standardLoopCharacteristics>"),
        user(
            "b",
            inside='<multiInstanceLoopCharacteristics behavior="Complex">'
            f"{_TOLD}</multiInstanceLoopCharacteristics>",
        ),
        f'<boundaryEvent id="n" attachedToRef="b">{signal()}</boundaryEvent>',
        f'<adHocSubProcess id="c" ordering="Sequential">{user("x")}{user("y")}</adHocSubProcess>',
        end(),
        chain(*"sabce"),
    )
)
"""A loop, rounds that report, and tasks without an order."""


@pytest.fixture
def worked(migrated_url):
    """A house in which something of everything has happened."""
    numbers = iter(range(100))

    def number(_given, _at):
        return {"number": next(numbers)}

    house = House(migrated_url, (Operation(topic="number", kind="inline", run=number),))
    house.publish(
        two=TWO, waiting=WAITING, timed=TIMED, calling=CALLING, called=CALLED, counted=COUNTED
    )
    receipt = house.start("two", key="TS-1")
    house.complete(opened(receipt), answers={"summary": "x", "phone": "138", "days": 1.5})
    house.start("waiting", key="TS-1")
    house.start("timed")
    house.start("calling", key="TS-2")
    house.start("counted")
    house.clock.move(NOON + 3_600_000_000)
    run_due(house.engine)
    yield house
    house.close()


def edit(house, statement: str) -> None:
    with house.database.transaction() as connection:
        for free in FREE[house.database.write.dialect.name]:
            connection.execute(text(free))
        connection.execute(text(statement))


def test_everything_executes_again_to_the_same(worked):
    progress = []

    report = replay_all(worked.database, progress.append)

    assert report == Report(instances=6, events=8, executed=8, diverged=(), breaks=())
    assert report.is_identical
    assert progress == [1, 2, 3, 4, 5, 6]


def test_one_instance_is_replayed_alone(worked):
    uid = worked.rows("SELECT uid FROM instance WHERE process = 'two'")[0][0]

    report = replay_instance(worked.database, UUID(bytes=bytes(uid)))

    assert (report.instances, report.events, report.is_identical) == (1, 2, True)
    with pytest.raises(NotFound):
        replay_instance(worked.database, UUID(int=9))


def test_rounds_and_work_without_an_order_execute_again_to_the_same(each_house):
    each_house.publish(rounds=ROUNDS)
    todo = [opened(each_house.start("rounds"))]

    for days in (1, 2, 0, 0, 0, 0):
        receipt = each_house.complete(todo.pop(0), answers={"summary": "x", "days": days})
        todo += [opened(receipt, n) for n in range(len(receipt.opened))]

    assert (todo, receipt.status) == ([], "completed")
    assert replay_all(each_house.database).is_identical


def test_an_edited_effect_is_found_at_the_right_event(worked):
    edit(
        worked,
        'UPDATE event SET body = replace(body, \'"el":"b"\', \'"el":"z"\')'
        " WHERE stream = 1 AND seq = 2",
    )

    report = replay_all(worked.database)

    assert not report.is_identical
    [diverged] = report.diverged
    assert (diverged.divergence.seq, diverged.divergence.what) == (2, "effects")
    assert [(b.stream, b.seq, b.problem) for b in report.breaks] == [(1, 2, "hash")]


def test_snapshots_are_not_looked_at(worked):
    with worked.database.transaction() as connection:
        connection.execute(text("UPDATE instance SET snapshot = :none"), {"none": b"nothing"})

    assert replay_all(worked.database).is_identical


@pytest.mark.parametrize("body", ["[]", "{", "{}"], ids=["list", "no JSON", "empty"])
def test_a_line_that_makes_no_sense_is_named_and_the_others_are_replayed(worked, body):
    edit(worked, f"UPDATE event SET body = '{body}' WHERE stream = 1 AND seq = 1")  # noqa: S608 - ours alone

    report = replay_all(worked.database)

    assert (report.instances, report.failure) == (6, None)
    [diverged] = report.diverged
    assert (diverged.divergence.seq, diverged.divergence.what) == (1, "refused")


def test_a_process_that_dies_is_told_of(worked):
    statement = "ALTER TABLE definition DISABLE TRIGGER ALL"
    if worked.database.is_sqlite:
        statement = "DROP TRIGGER definition_no_update"
    with worked.database.transaction() as connection:
        connection.execute(text(statement))
        connection.execute(text("UPDATE definition SET source = :none"), {"none": b"nothing"})

    report = replay_all(worked.database)

    assert not report.is_identical
    assert "ReleaseRefused" in (report.failure or "")
