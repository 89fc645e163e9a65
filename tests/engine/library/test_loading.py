import pytest
import zstandard
from sqlalchemy import text

from engine.bpmn.snapshot import VERSION
from engine.errors import InstanceUnreadable
from engine.operations import Operation
from engine.queries import FindInstance
from tests.engine.drawings import chain, drawing, end, process, service, start, user
from tests.engine.house import House, opened

GARBAGE = {
    "cleared": b"",
    "noise": bytes(range(256)),
    "another version": b"\xfe" + bytes(40),
    "cut off": bytes([VERSION]) + b"\x28\xb5\x2f",
    "no JSON": bytes([VERSION]) + zstandard.compress(b"{"),
    "another shape": bytes([VERSION]) + zstandard.compress(b'{"process": "counted"}'),
    "no object": bytes([VERSION]) + zstandard.compress(b"7"),
}

PLANTED = {"was": '"number":1', "now": '"number":7'}


@pytest.fixture
def counted(migrated_url):
    """An instance with an operation behind it and two tasks before it; what was asked."""
    asked: list = []

    def count(given, at):
        asked.append(at.key)
        return {"number": len(asked)}

    house = House(migrated_url, (Operation(topic="count", kind="inline", run=count),))
    house.publish(
        counted=drawing(
            process(
                "counted", start(), service("n", "count"), user("a"), service("m", "count"),
                user("b"), end(), chain(*"snambe"),
            )
        )
    )  # fmt: skip
    yield house, asked
    house.close()


def damage(house, snapshot: bytes) -> None:
    with house.database.transaction() as connection:
        connection.execute(text("UPDATE instance SET snapshot = :s"), {"s": snapshot})


@pytest.mark.parametrize("snapshot", GARBAGE.values(), ids=GARBAGE.keys())
def test_an_unreadable_snapshot_is_passed_over_and_stored_anew(counted, snapshot):
    house, asked = counted
    receipt = house.start("counted")
    good = house.rows("SELECT snapshot FROM instance")
    damage(house, snapshot)

    read = house.ask(FindInstance(instance=receipt.instance)).variables
    task = opened(receipt)
    house.complete(task)

    assert (read["number"], len(asked)) == (1, 2)
    assert house.ask(FindInstance(instance=receipt.instance)).variables["number"] == 2
    assert house.rows("SELECT snapshot FROM instance")[0][0][0] == good[0][0][0] == VERSION


@pytest.mark.tampers
def test_a_log_that_does_not_give_the_recorded_state_is_not_worked_on(counted):
    house, _ = counted
    receipt = house.start("counted")
    damage(house, b"")
    with house.database.transaction() as connection:
        for trigger in triggers(connection, house):
            connection.execute(text(trigger))
        connection.execute(text("UPDATE event SET body = replace(body, :was, :now)"), PLANTED)

    with pytest.raises(InstanceUnreadable):
        house.complete(opened(receipt))

    assert house.rows("SELECT max(seq) FROM event") == [(1,)]


def triggers(connection, house) -> list[str]:
    if house.database.is_sqlite:
        names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        return [f"DROP TRIGGER {name}" for name in names]
    return ["ALTER TABLE event DISABLE TRIGGER ALL"]
