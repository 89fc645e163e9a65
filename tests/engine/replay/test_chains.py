from uuid import UUID

import pytest
from sqlalchemy import text

from engine.commands import ChangeSetting
from engine.errors import NotFound
from engine.model import Break
from engine.replay.chains import verify_chain
from tests.engine.house import opened

pytestmark = pytest.mark.tampers
FREE = {
    "sqlite": ["DROP TRIGGER event_no_update", "DROP TRIGGER event_no_delete"],
    "postgresql": ["ALTER TABLE event DISABLE TRIGGER ALL"],
}


@pytest.fixture
def filled(each_two):
    receipt = each_two.start("two")
    each_two.complete(opened(receipt))
    each_two.run(ChangeSetting(name="zone", value=1))
    return each_two, receipt


def tamper(house, *statements: str) -> None:
    """What an owner of the database can do who first takes the triggers away."""
    with house.database.transaction() as connection:
        for statement in FREE[house.database.write.dialect.name]:
            connection.execute(text(statement))
        for statement in statements:
            connection.execute(text(statement))


def test_every_stream_is_followed(filled):
    house, receipt = filled

    every = verify_chain(house.database)
    one = verify_chain(house.database, receipt.instance)

    assert (every.streams, every.events, every.hold) == (5, 6, True)
    assert (one.streams, one.events, one.hold) == (1, 2, True)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE event SET body = '{}' WHERE stream = 1 AND seq = 2", (1, 2, "hash")),
        ("UPDATE event SET actor = 5 WHERE stream = 1 AND seq = 1", (1, 1, "hash")),
        ("DELETE FROM event WHERE stream = 1 AND seq = 1", (1, 1, "gap")),
        ("DELETE FROM event WHERE stream = 1 AND seq = 2", (1, 2, "head")),
        ("DELETE FROM event WHERE stream = 1", (1, 1, "head")),
        ("UPDATE event SET prev = hash WHERE stream = 1 AND seq = 2", (1, 2, "prev")),
        ("UPDATE instance SET seq = 1", (1, 3, "head")),
        ("DELETE FROM instance", (1, 3, "head")),
    ],
    ids=["body", "actor", "first", "last", "all", "link", "head", "row"],
)
def test_what_was_changed_is_found_at_its_line(filled, statement, problem):
    house, _ = filled
    tamper(house, statement)

    found = verify_chain(house.database)

    assert found.breaks == (Break(stream=problem[0], seq=problem[1], problem=problem[2]),)


def test_an_unknown_instance_has_no_chain(filled):
    with pytest.raises(NotFound):
        verify_chain(filled[0].database, UUID(int=9))
