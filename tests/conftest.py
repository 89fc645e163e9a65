"""What every room's tests may ask for: a fresh database, a browser's path."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres_cluster import Cluster, postgres_binaries

pytest_plugins = ["tests.counting", "tests.every_case"]
NUMBERS = itertools.count(1)
CLUSTER = pytest.StashKey[Cluster]()


def pytest_configure(config: pytest.Config) -> None:
    """The run has one place for a server; workers of the run are told where."""
    told = getattr(config, "workerinput", {}).get("cluster")
    config.stash[CLUSTER] = Cluster(Path(told or tempfile.mkdtemp(prefix="bihuan-", dir="/tmp")))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node) -> None:
    node.workerinput["cluster"] = str(node.config.stash[CLUSTER].place)


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.stash[CLUSTER].stop()


def missing(package: str) -> None:
    """End the test that needs ``package``: with CI=true as a failure, else as skipped."""
    reason = f"Debian's {package} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres(pytestconfig: pytest.Config) -> Cluster:
    """The run's PostgreSQL server, running."""
    if postgres_binaries() is None:
        missing("postgresql")
    cluster = pytestconfig.stash[CLUSTER]
    cluster.server()
    return cluster


@pytest.fixture
def postgres_url(postgres: Cluster, worker_id: str) -> Iterator[str]:
    """SQLAlchemy URL of an empty PostgreSQL database of this test's own."""
    name = f"test_{worker_id}_{next(NUMBERS)}"
    yield postgres.database(name)
    postgres.drop(name)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """SQLAlchemy URL of a SQLite file of this test's own, which does not exist yet."""
    return f"sqlite:///{tmp_path}/bihuan.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, empty database, once of each kind."""
    fixture = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    return request.getfixturevalue(fixture)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Debian's browser."""
    found = shutil.which("chromium")
    if found is None:
        missing("chromium")
    return found
