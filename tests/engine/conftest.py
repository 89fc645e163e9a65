"""Migrated databases, made once in a run and copied; an engine on one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.store.migrate import migrate
from tests.engine.drawings import TWO
from tests.engine.house import House


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "bihuan.sqlite"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def migrated_sqlite(migrated_file: Path, tmp_path: Path) -> str:
    shutil.copy(migrated_file, tmp_path / "bihuan.sqlite")
    return f"sqlite:///{tmp_path}/bihuan.sqlite"


@pytest.fixture
def migrated_postgresql(postgres, worker_id: str, request: pytest.FixtureRequest) -> Iterator[str]:
    template = postgres.template("engine", migrate)
    name = f"engine_{worker_id}_{abs(hash(request.node.nodeid))}"
    yield postgres.database(name, template)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest) -> str:
    """A migrated database, once of each kind."""
    return request.getfixturevalue(f"migrated_{request.param}")


@pytest.fixture
def house(migrated_sqlite: str) -> Iterator[House]:
    """An engine on SQLite with nothing published."""
    house = House(migrated_sqlite)
    yield house
    house.close()


@pytest.fixture
def each_house(migrated_url: str) -> Iterator[House]:
    """As ``house``, on each database."""
    house = House(migrated_url)
    yield house
    house.close()


@pytest.fixture
def two(house: House) -> House:
    """An engine on SQLite on which ``two`` is published."""
    house.publish(two=TWO)
    return house


@pytest.fixture
def each_two(each_house: House) -> House:
    """As ``two``, on each database."""
    each_house.publish(two=TWO)
    return each_house
