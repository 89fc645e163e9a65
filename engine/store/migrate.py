"""Bring a database to the newest revision, with Alembic."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from engine.store.database import open_database
from engine.store.revisions import VERSIONS


def migrate(url: str, *, also: Sequence[Path] = (), to: str = "heads") -> None:
    """Run the revisions that the database has not seen, all in one transaction.

    Args:
        url: SQLAlchemy URL.
        also: folders of further revisions, of the rooms above, each with a branch of its own.
        to: revision to stop at, for tests.
    """
    database = open_database(url)
    try:
        with database.transaction() as connection:
            command.upgrade(configuration(connection, also), to)
    finally:
        database.close()


def configuration(connection: Connection, also: Sequence[Path] = ()) -> Config:
    """Alembic's configuration: ours are the scripts, the connection is given."""
    config = _scripts(also)
    config.attributes["connection"] = connection
    return config


def _scripts(also: Sequence[Path]) -> Config:
    folders = [VERSIONS, *also]
    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(str(folder) for folder in folders))
    return config
