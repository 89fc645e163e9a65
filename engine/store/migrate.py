"""Bring a database to the newest revision."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from engine.store.database import Database, open_database

_SCRIPTS = Path(__file__).with_name("migrations")


def migrate(url: str, *, also: Sequence[Path] = (), to: str = "heads") -> None:
    """Run the revisions that the database has not seen, all in one transaction.

    Args:
        url: SQLAlchemy URL.
        also: folders of further revisions, of the rooms above, each with a branch of its own.
        to: revision to stop at, for tests.
    """
    database = open_database(url)
    try:
        migrate_database(database, also=also, to=to)
    finally:
        database.close()


def migrate_database(database: Database, *, also: Sequence[Path] = (), to: str = "heads") -> None:
    """As ``migrate``, on a database that is open already."""
    with database.transaction() as connection:
        command.upgrade(configuration(connection, also), to)


def configuration(connection: Connection, also: Sequence[Path] = ()) -> Config:
    """Alembic's configuration: ours are the scripts, the connection is given."""
    folders = [_SCRIPTS / "versions", *also]
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(str(folder) for folder in folders))
    config.attributes["connection"] = connection
    return config
