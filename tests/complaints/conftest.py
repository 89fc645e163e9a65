"""A register on a migrated database, which is made once in a run and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from complaints.store import migrate
from tests.complaints.desk import Desk
from tests.engine.notices.mailbox import Mailbox, mail_server


@pytest.fixture(scope="session")
def register_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("register") / "bihuan.sqlite"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def register_sqlite(register_file: Path, tmp_path: Path) -> str:
    shutil.copy(register_file, tmp_path / "bihuan.sqlite")
    return f"sqlite:///{tmp_path}/bihuan.sqlite"


@pytest.fixture
def register_postgresql(postgres, worker_id: str, request: pytest.FixtureRequest) -> Iterator[str]:
    template = postgres.template("register", migrate)
    name = f"register_{worker_id}_{abs(hash(request.node.nodeid))}"
    yield postgres.database(name, template)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def register_url(request: pytest.FixtureRequest) -> str:
    """A migrated database, once of each kind."""
    return request.getfixturevalue(f"register_{request.param}")


@pytest.fixture
def desk(register_sqlite: str, tmp_path: Path) -> Iterator[Desk]:
    """A register on SQLite."""
    desk = Desk(register_sqlite, tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def each_desk(register_url: str, tmp_path: Path) -> Iterator[Desk]:
    """As ``desk``, on each database."""
    desk = Desk(register_url, tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server on the loopback address, and what it took."""
    with mail_server() as box:
        yield box
