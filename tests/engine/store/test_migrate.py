import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from engine.store import metadata, open_database
from engine.store.migrate import configuration, migrate

LINE = text(
    "INSERT INTO event (stream, seq, at, actor, kind, engine, prev, hash, body)"
    " VALUES (1, 1, 0, 0, 'test', 1, :none, :none, '{}')"
)


def revisions() -> list[str]:
    script = ScriptDirectory.from_config(configuration(None))
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


def test_a_migrated_database_is_what_the_tables_say(migrated_url):
    database = open_database(migrated_url)
    with database.write.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    database.close()

    assert found == []


def test_migrating_twice_changes_nothing(database_url):
    migrate(database_url)
    migrate(database_url)

    database = open_database(database_url)
    with database.read.connect() as connection:
        versions = connection.execute(text("SELECT version_num FROM alembic_version")).all()
    database.close()
    assert versions == [(revisions()[-1],)]


@pytest.mark.parametrize("revision", revisions())
def test_from_each_revision_data_is_kept_and_the_log_cannot_be_changed(database_url, revision):
    migrate(database_url, to=revision)
    database = open_database(database_url)
    with database.transaction() as connection:
        connection.execute(LINE, {"none": b""})
    database.close()

    migrate(database_url)

    database = open_database(database_url)
    for statement in ("UPDATE event SET body = body", "DELETE FROM event"):
        with pytest.raises(DBAPIError, match="append-only"), database.transaction() as connection:
            connection.execute(text(statement))
    with database.read.connect() as connection:
        assert connection.execute(text("SELECT stream, kind FROM event")).all() == [(1, "test")]
    database.close()


def test_start_events_keep_their_subscriptions(database_url):
    migrate(database_url, to="engine_0014")
    database = open_database(database_url)
    with database.transaction() as connection:
        connection.execute(
            text("INSERT INTO start_subscription VALUES ('p', 's', 1, 'message', 'go')")
        )
    database.close()

    migrate(database_url)

    database = open_database(database_url)
    with database.read.connect() as connection:
        asked = "SELECT process, element, release_id, kind, name FROM start_subscription"
        found = connection.execute(text(asked)).all()
    database.close()
    assert found == [("p", "s", 1, "message", "go")]


def test_the_rooms_above_bring_revisions_of_their_own(sqlite_url, tmp_path):
    folder = tmp_path / "revisions"
    folder.mkdir()
    (folder / "trade_0001.py").write_text(
        "from alembic import op\n"
        "import sqlalchemy as sa\n"
        "revision, down_revision, depends_on = 'trade_0001', None, None\n"
        "branch_labels = ('trade',)\n"
        "def upgrade():\n"
        "    op.create_table('trade', sa.Column('id', sa.Integer, primary_key=True))\n"
    )

    migrate(sqlite_url, also=[folder])

    database = open_database(sqlite_url)
    names = inspect(database.read).get_table_names()
    database.close()
    assert {"trade", "event"} <= set(names)


def test_nobody_signs_in_as_the_engine(migrated_url):
    database = open_database(migrated_url)
    with database.read.connect() as connection:
        rows = connection.execute(text("SELECT id, slug, password FROM actor")).all()
    database.close()

    assert rows == [(0, "system", None)]


def test_revisions_form_one_line():
    script = ScriptDirectory.from_config(configuration(None))

    assert script.get_heads() == [revisions()[-1]]
