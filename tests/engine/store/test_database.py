import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from engine.errors import BadInput, Busy, DatabaseGone
from engine.store import open_database


@pytest.fixture
def database(migrated_url):
    database = open_database(migrated_url, lock_wait=0.2, pool=4)
    yield database
    database.close()


def test_a_transaction_is_kept_whole(database):
    with database.transaction() as connection:
        connection.execute(text("INSERT INTO setting (name, value) VALUES ('a', '1')"))

    with database.read.connect() as connection:
        assert connection.execute(text("SELECT name, value FROM setting")).all() == [("a", "1")]


def test_a_transaction_that_fails_leaves_nothing(database):
    def fail() -> None:
        with database.transaction() as connection:
            connection.execute(text("INSERT INTO setting (name, value) VALUES ('a', '1')"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.read.connect() as connection:
        assert connection.execute(text("SELECT name FROM setting")).all() == []


def test_the_reading_engine_cannot_write(database):
    with pytest.raises(DBAPIError), database.read.connect() as connection:
        connection.execute(text("DELETE FROM setting"))


def test_reading_takes_no_lock_and_sees_what_is_committed(database):
    with database.transaction() as connection:
        connection.execute(text("INSERT INTO setting (name, value) VALUES ('a', '1')"))
        with database.read.connect() as other:
            assert other.execute(text("SELECT name FROM setting")).all() == []


def test_who_waits_too_long_for_a_row_is_told(database):
    lock = text("SELECT id FROM publication FOR UPDATE")
    if database.is_sqlite:
        lock = text("SELECT id FROM publication")

    with database.transaction() as connection:
        connection.execute(lock)
        with pytest.raises(Busy), database.transaction() as other:
            other.execute(lock)


def test_sqlite_writes_ahead_and_waits_for_the_disk(migrated_sqlite):
    database = open_database(migrated_sqlite)
    with database.transaction() as connection:
        modes = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous")
        ]
    database.close()

    assert modes == ["wal", 2]


@pytest.mark.parametrize("name", ["\ud800", "\0"], ids=["half a character", "NUL"])
def test_a_text_that_no_column_holds_is_bad_input_and_no_fault(database, name):
    given = text("INSERT INTO setting (name, value) VALUES (:name, '1')")
    asked = text("SELECT value FROM setting WHERE name = :name")

    def write() -> None:
        with database.transaction() as connection:
            connection.execute(given, {"name": name})

    def read() -> None:
        with database.reading() as connection:
            connection.execute(asked, {"name": name})

    if name == "\0" and database.is_sqlite:
        write()  # SQLite holds it
    else:
        for attempt in (write, read):
            with pytest.raises(BadInput):
                attempt()


def test_a_number_that_no_column_holds_is_bad_input(database):
    asked = text("SELECT value FROM setting WHERE length(value) = :number")

    def read() -> None:
        with database.reading() as connection:
            connection.execute(asked, {"number": 2**70})

    if database.is_sqlite:
        with pytest.raises(BadInput):
            read()
    else:
        read()  # PostgreSQL compares any two numbers


def test_a_lost_connection_is_told_and_the_next_one_works(migrated_postgresql):
    database, other = (open_database(migrated_postgresql) for _ in range(2))
    ask, hang_up = text("SELECT pg_backend_pid()"), text("SELECT pg_terminate_backend(:pid)")

    def lose(opened, seen: list[int]) -> None:
        with opened() as connection:
            seen.append(connection.execute(ask).scalar_one())
            with other.reading() as killing:
                killing.execute(hang_up, {"pid": seen[0]})
            connection.execute(ask)

    for opened in (database.reading, database.transaction):
        seen: list[int] = []
        with pytest.raises(DatabaseGone):
            lose(opened, seen)
        with opened() as connection:
            assert connection.execute(ask).scalar_one() not in seen
    database.close()
    other.close()


def test_a_database_that_nobody_serves_is_gone():
    database = open_database("postgresql+psycopg://bihuan@127.0.0.1:1/bihuan")

    with pytest.raises(DatabaseGone), database.reading():
        pass
    with pytest.raises(DatabaseGone), database.transaction():
        pass
