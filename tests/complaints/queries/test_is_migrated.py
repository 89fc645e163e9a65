import pytest
from sqlalchemy import text

from complaints.queries import IsMigrated
from engine.errors import NotMigrated
from engine.model import Actor
from tests.complaints.queries.asking import ask


def test_whoever_asks_is_told_nothing_when_all_is_well(desk):
    assert ask(desk, IsMigrated(), Actor(id=1, slug="a")) is None


def test_a_database_with_the_engine_alone_is_not_ready(desk):
    with desk.database.transaction() as connection:
        connection.execute(text("DELETE FROM alembic_version WHERE version_num LIKE 'complaints%'"))

    with pytest.raises(NotMigrated) as refusal:
        ask(desk, IsMigrated())

    assert len(refusal.value.facts["wanted"]) == 2
