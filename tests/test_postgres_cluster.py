import tempfile
from pathlib import Path

import psycopg
import pytest
import sqlalchemy

from tests.postgres_cluster import Cluster


@pytest.fixture
def filled(postgres: Cluster) -> str:
    return postgres.template("with_one_row", fill)


def fill(url: str) -> None:
    engine = sqlalchemy.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE complaint AS SELECT '围巾' AS subject")
    engine.dispose()


def read(url: str, query: str) -> list[tuple[object, ...]]:
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.exec_driver_sql(query)]
    engine.dispose()
    return rows


def test_a_database_is_of_the_kind_that_was_asked_for(database_url, request):
    assert sqlalchemy.make_url(database_url).get_backend_name() == request.node.callspec.id


def test_a_database_is_empty_and_can_be_written(database_url):
    fill(database_url)

    assert read(database_url, "SELECT subject FROM complaint") == [("围巾",)]


def test_the_server_stores_utf_8_and_sorts_by_code_point(postgres_url):
    rows = read(postgres_url, "SELECT current_setting('server_encoding'), 'Z' < 'a'")

    assert rows == [("UTF8", True)]


def test_a_copy_of_a_template_has_its_rows_and_keeps_its_own(postgres, filled, worker_id):
    first = postgres.database(f"first_{worker_id}", filled)
    second = postgres.database(f"second_{worker_id}", filled)

    engine = sqlalchemy.create_engine(first)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM complaint")
    engine.dispose()

    assert read(first, "SELECT subject FROM complaint") == []
    assert read(second, "SELECT subject FROM complaint") == [("围巾",)]


def test_a_template_is_filled_once(postgres, filled):
    assert postgres.template(filled, pytest.fail) == filled


def test_a_dropped_database_is_gone(postgres, worker_id):
    url = postgres.database(f"dropped_{worker_id}")

    postgres.drop(f"dropped_{worker_id}")

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url.replace("+psycopg", ""))


def test_a_stopped_cluster_leaves_nothing_behind(postgres):
    other = Cluster(Path(tempfile.mkdtemp(dir=postgres.place.parent)))
    url = other.database("first")
    assert read(url, "SELECT 1") == [(1,)]

    other.stop()

    assert not other.place.exists()
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(url.replace("+psycopg", ""))
