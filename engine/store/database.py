"""The one place that opens a database: pragmas, locks, timeouts.

Two SQLAlchemy engines on one database. ``write`` runs commands, one transaction each; on SQLite it
begins IMMEDIATE, alone among all writers. ``read`` runs queries, each statement for itself:
SQLAlchemy tells of a "begin" on AUTOCOMMIT connections too, so a listener on a shared engine would
make every read take SQLite's write lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import DataError, DBAPIError, InterfaceError, OperationalError

from engine.errors import BadInput, Busy, DatabaseGone
from engine.store.writers import Writers

_BUSY_STATES = frozenset({"55P03", "40P01", "40001"})
"""PostgreSQL: lock not available, deadlock detected, serialization failure."""

_GONE_STATES = ("08", "53", "57P")
"""PostgreSQL, by how they begin: connection lost, too many connections, shutting down."""

_UNSTORABLE = (DataError, UnicodeEncodeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Database:
    """An open database: the engine of the commands and the engine of the queries."""

    write: Engine
    read: Engine
    writers: Writers | None

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.writers is not None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction of a command: committed at the end, rolled back if anything raises.

        Raises:
            Busy: a lock was not got in time.
            DatabaseGone: the connection is lost; whether a commit under way was done, is not known.
            BadInput: a text with a NUL or half a character, or a number that fits no column.
        """
        alone = self.writers.alone() if self.writers else nullcontext()
        with alone, _refusing(), self.write.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection of a query; each statement sees what is committed when it begins.

        Raises:
            Busy: a lock was not got in time.
            DatabaseGone: there is no connection.
            BadInput: a value that no row could hold was asked for.
        """
        with _refusing(), self.read.connect() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self.write.dispose()
        self.read.dispose()
        if self.writers:
            self.writers.close()


def open_database(url: str, *, lock_wait: float = 5.0, pool: int = 16) -> Database:
    """Open the database at ``url`` (SQLite file or PostgreSQL through psycopg 3).

    Args:
        url: SQLAlchemy URL; the folder of a SQLite file is made if it is missing.
        lock_wait: seconds that a command waits for a lock.
        pool: connections kept for each of the two engines.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(parsed, lock_wait, pool)
    return _open_postgresql(parsed, lock_wait, pool)


def _open_sqlite(url: URL, lock_wait: float, pool: int) -> Database:
    path = Path(url.database or "").absolute()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    shared: dict[str, Any] = {"pool_size": pool, "connect_args": {"timeout": lock_wait}}
    write = create_engine(url, **shared)
    read = create_engine(
        url,
        isolation_level="AUTOCOMMIT",
        pool_reset_on_return=None,
        skip_autocommit_rollback=True,
        **shared,
    )

    @event.listens_for(write, "connect")
    def prepare_writer(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(write, "begin")
    def take_the_write_lock(connection: Connection) -> None:
        # Past SQLAlchemy: this is no statement, it is what BEGIN means here.
        driver: Any = connection.connection.driver_connection
        driver.execute("BEGIN IMMEDIATE")

    @event.listens_for(read, "connect")
    def prepare_reader(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    return Database(write, read, Writers(path, lock_wait))


def _open_postgresql(url: URL, lock_wait: float, pool: int) -> Database:
    waiting = f"-c lock_timeout={int(lock_wait * 1000)} -c timezone=UTC"
    write = create_engine(url, pool_size=pool, connect_args={"options": waiting})
    read = create_engine(
        url,
        pool_size=pool,
        isolation_level="AUTOCOMMIT",
        pool_reset_on_return=None,
        skip_autocommit_rollback=True,
        connect_args={"options": f"{waiting} -c default_transaction_read_only=on"},
    )
    return Database(write, read, None)


@contextmanager
def _refusing() -> Iterator[None]:
    """What the database cannot do now, or never, as refusals of the engine."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        if _is_busy(error):
            raise Busy from error
        if _is_gone(error):
            raise DatabaseGone from error
        raise
    except _UNSTORABLE as error:
        raise BadInput(problem="value_not_storable") from error


def _is_busy(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return state in _BUSY_STATES or "database is locked" in str(error.orig)


def _is_gone(error: DBAPIError) -> bool:
    """A refused or lost connection has no state of PostgreSQL's; an error of SQLite's never has."""
    state: str | None = getattr(error.orig, "sqlstate", "")
    return state is None or state.startswith(_GONE_STATES)
