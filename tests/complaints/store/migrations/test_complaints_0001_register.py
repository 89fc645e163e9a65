from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from complaints.store import metadata
from complaints.store.migrate import migrate
from engine.store import open_database
from engine.store.migrate import migrate as migrate_engine


def differences(url: str) -> list[object]:
    """What the register's tables lack, or have too much, against their description."""
    database = open_database(url)
    names = set(metadata.tables)

    def is_ours(name: str | None, kind: str, parents: dict[str, str | None]) -> bool:
        return (parents.get("table_name") or name) in names if kind != "schema" else True

    with database.read.connect() as connection:
        found = MigrationContext.configure(connection, opts={"include_name": is_ours})
        result = compare_metadata(found, metadata)
    database.close()
    return result


def test_the_revisions_make_what_the_tables_describe(database_url):
    migrate(database_url)

    assert differences(database_url) == []


def test_the_register_comes_to_a_database_that_has_the_engine_already(sqlite_url):
    migrate_engine(sqlite_url)

    migrate(sqlite_url)

    assert differences(sqlite_url) == []


def test_a_second_time_changes_nothing(sqlite_url):
    migrate(sqlite_url)

    migrate(sqlite_url)

    assert differences(sqlite_url) == []
