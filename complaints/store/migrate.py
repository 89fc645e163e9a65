"""Bring engine and register to their newest revisions, together."""

from pathlib import Path

from engine.store import Connection, is_newest, open_database
from engine.store import ensure_migrated as ensure_engine_migrated

MIGRATIONS = Path(__file__).with_name("migrations")
"""The register's own revisions: a branch beside the engine's, for ``migrate(..., also=...)``."""


def migrate(url: str, *, to: str = "heads") -> None:
    """Run every revision of engine and register that the database has not seen, if there are any.

    Args:
        url: SQLAlchemy URL; a SQLite file is made if it is missing.
        to: revision to stop at, for tests.
    """
    database = open_database(url)
    try:
        with database.reading() as connection:
            if is_newest(connection, also=(MIGRATIONS,)):
                return
    finally:
        database.close()
    from engine.store.migrate import migrate as migrate_engine  # noqa: PLC0415 - 11 MB of Alembic

    migrate_engine(url, also=(MIGRATIONS,), to=to)


def ensure_migrated(connection: Connection) -> None:
    """Make sure that a database has seen every revision of engine and register.

    Raises:
        NotMigrated: with the revisions that it has and those that it should have.
    """
    ensure_engine_migrated(connection, also=(MIGRATIONS,))
