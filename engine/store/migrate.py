"""Bring a database to the newest revision."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from engine.errors import NotMigrated
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


def ensure_migrated(connection: Connection, *, also: Sequence[Path] = ()) -> None:
    """Make sure that a database has seen every revision, and none that is newer than this code.

    Args:
        connection: of any kind; nothing is written.
        also: folders of further revisions, as for ``migrate``.

    Raises:
        NotMigrated: with the revisions that it has and those that it should have.
    """
    found = set(MigrationContext.configure(connection).get_current_heads())
    wanted = _newest(tuple(also))
    if found != wanted:
        raise NotMigrated(found=sorted(found), wanted=sorted(wanted))


@cache
def _newest(also: tuple[Path, ...]) -> frozenset[str]:
    return frozenset(ScriptDirectory.from_config(_scripts(also)).get_heads())


def configuration(connection: Connection, also: Sequence[Path] = ()) -> Config:
    """Alembic's configuration: ours are the scripts, the connection is given."""
    config = _scripts(also)
    config.attributes["connection"] = connection
    return config


def _scripts(also: Sequence[Path]) -> Config:
    folders = [_SCRIPTS / "versions", *also]
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(str(folder) for folder in folders))
    return config
