"""An API on a real database, with people and a small published process."""

import shutil
from collections.abc import Iterator
from copy import copy
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import attach, furnish
from complaints.store import migrate
from engine.clock import FixedClock
from engine.commands import (
    AddPerson,
    CreateToken,
    Publish,
    PutGroup,
    SetGroups,
    SetPassword,
    Tools,
)
from engine.executor import Engine
from engine.library import Releases
from engine.model import SYSTEM
from engine.operations import Registry
from engine.store import open_database
from engine.vault import Vault, make_keys

NOON = 1_772_424_000_000_000  # 2026-03-02T04:00:00Z, noon in Shanghai
PASSWORD = "correct horse battery"
DRAWINGS = Path(__file__).with_name("parcel")
FILES = {path.name: path.read_bytes() for path in DRAWINGS.iterdir()}
GROUPS = {
    "packers": ["task.*", "instance.start", "personal.read"],
    "inspectors": ["task.*", "instance.*", "message.send"],
    "admins": ["*"],
}
PEOPLE = {
    "anna": ["packers"],
    "bert": ["packers"],
    "ines": ["inspectors"],
    "root": ["admins"],
    "carl": [],
}


@cache
def _routes() -> Flask:
    """The addresses, built once: they are the same for every engine."""
    app = Flask("test", static_folder=None)
    app.testing = True
    attach(app)
    return app


def serving(engine: Engine) -> Flask:
    """An application of that engine."""
    app = copy(_routes())
    furnish(app, engine)
    return app


def open_engine(url: str, keys: Path, clock: FixedClock) -> Engine:
    found = make_keys(keys)
    tools = Tools(clock=clock, vault=Vault(found), releases=Releases(), operations=Registry())
    return Engine(open_database(url), tools, found.requests)


def settle(engine: Engine) -> dict[str, str]:
    """The people and the process; answers with an API token for each person."""
    tokens = settle_people(engine)
    engine.run(Publish(files=FILES), SYSTEM)
    return tokens


def settle_people(engine: Engine) -> dict[str, str]:
    """Groups and people; answers with an API token for each."""
    for group, grants in GROUPS.items():
        engine.run(PutGroup(group=group, name_zh=group, name_en=group, grants=grants), SYSTEM)
    tokens = {}
    for slug, groups in PEOPLE.items():
        person = engine.run(
            AddPerson(slug=slug, name_zh=f"{slug}先生", name_en=slug.title()), SYSTEM
        )
        engine.run(SetGroups(person=person.id, groups=groups), SYSTEM)
        tokens[slug] = engine.run(CreateToken(person=person.id, label="test"), SYSTEM).token
        if slug == "anna":
            engine.run(SetPassword(person=person.id, password=PASSWORD), SYSTEM)
    return tokens


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A SQLite database to copy, with its keys beside it, and the tokens of the people in it."""
    place = tmp_path_factory.mktemp("settled")
    url = f"sqlite:///{place}/bihuan.sqlite"
    migrate(url)
    engine = open_engine(url, place / "keys", FixedClock(NOON))
    tokens = settle(engine)
    with engine.database.read.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.database.close()
    return place, tokens


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def engine(settled, tmp_path: Path, clock: FixedClock) -> Iterator[Engine]:
    place, _ = settled
    shutil.copytree(place, tmp_path / "data")
    opened = open_engine(
        f"sqlite:///{tmp_path}/data/bihuan.sqlite", tmp_path / "data" / "keys", clock
    )
    yield opened
    opened.database.close()


@pytest.fixture
def app(engine: Engine) -> Flask:
    return serving(engine)


class Caller:
    """One person's program: speaks JSON with an API token."""

    def __init__(self, client: FlaskClient, token: str) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}

    def __call__(self, method: str, path: str, body=None, *, headers=None, **more):
        sent = {"headers": {**self._headers, **(headers or {})}, **more}
        if body is not None:
            sent["json"] = body
        return self._client.open(f"/api/v1{path}", method=method, **sent)


def callers(app: Flask, tokens: dict[str, str]) -> dict[str, Caller]:
    return {slug: Caller(app.test_client(), token) for slug, token in tokens.items()}


@pytest.fixture
def people(app: Flask, settled) -> dict[str, Caller]:
    """A caller for each person, by account name."""
    return callers(app, settled[1])


@pytest.fixture
def anna(people) -> Caller:
    return people["anna"]


@pytest.fixture
def bert(people) -> Caller:
    return people["bert"]


@pytest.fixture
def ines(people) -> Caller:
    return people["ines"]


@pytest.fixture
def root(people) -> Caller:
    return people["root"]


@pytest.fixture
def carl(people) -> Caller:
    """Somebody in no group."""
    return people["carl"]


@pytest.fixture
def started(anna) -> dict:
    """The receipt of an instance whose first task, ``pack``, is open."""
    answer = anna("POST", "/instances", {"process": "parcel", "key": "P-1"})
    assert answer.status_code == 201, answer.json
    return answer.json


@pytest.fixture
def pack(started) -> str:
    """The path of the open task ``pack``."""
    return f"/tasks/{started['opened'][0]['uid']}"


@pytest.fixture
def instance(started) -> str:
    """The path of the instance."""
    return f"/instances/{started['instance']}"
