"""A town for each test, on each database; whatever happened in it is replayed afterwards."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.store import job_queue
from tests.postgres_cluster import Cluster
from tests.prover import Prover
from tests.scenarios.compiled import Shared
from tests.scenarios.handling import Handling
from tests.scenarios.registering import register
from tests.scenarios.town import Town, found_town


@pytest.fixture(scope="session")
def founded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with processes and people, to copy."""
    place = tmp_path_factory.mktemp("town")
    path = place / "bihuan.sqlite"
    found_town(f"sqlite:///{path}", place / "data")
    return path


@pytest.fixture
def founded_sqlite(founded_file: Path, tmp_path: Path) -> str:
    for path in founded_file.parent.glob("bihuan.sqlite*"):
        shutil.copy(path, tmp_path / path.name)
    return f"sqlite:///{tmp_path}/bihuan.sqlite"


@pytest.fixture
def founded_postgresql(
    postgres: Cluster, worker_id: str, tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[str]:  # fmt: skip
    place = tmp_path_factory.mktemp("town")
    template = postgres.template("town", lambda url: found_town(url, place / "data"))
    name = f"town_{worker_id}_{abs(hash(request.node.nodeid))}"
    yield postgres.database(name, template)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def founded_url(request: pytest.FixtureRequest) -> str:
    """A database with processes and people, once of each kind."""
    return request.getfixturevalue(f"founded_{request.param}")


@pytest.fixture
def town(founded_url: str, tmp_path: Path) -> Iterator[Town]:
    town = Town(founded_url, tmp_path / "data")
    town.engine.tools = replace(town.engine.tools, releases=Shared())
    yield town
    town.close()


@pytest.fixture(scope="session")
def prover() -> Iterator[Prover]:
    prover = Prover()
    yield prover
    prover.close()


@pytest.fixture(autouse=True)
def everything_is_proven(town: Town, prover: Prover) -> Iterator[None]:
    """After the test each case executes again to the same, every chain holds, no work is left."""
    yield
    assert prover.faults(town.engine.database) == []
    assert failed_jobs(town) == []
    assert town.get("admin", "/incidents")["items"] == []


def failed_jobs(town: Town) -> list[Any]:
    """Jobs that failed at least once and are still there."""
    with town.engine.database.read.connect() as connection:
        kinds = ("timer", "deliver", "start_timer", "operation", "overdue")
        jobs = [job for kind in kinds for job in job_queue.of_kind(connection, kind)]
    return [(job.kind, job.key, job.last_error) for job in jobs if job.last_error]


@pytest.fixture
def registered(town: Town) -> Callable[..., tuple[Handling, Handling]]:
    """Records a contact; answers with its intake and the main process that it started."""
    return lambda **given: register(town, **given)
