"""Pages of a whole installation: the published processes, the demo organisation, a clock."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from flask import g

import wsgi
from complaints.demo import account, seed_organisation
from complaints.store.migrate import migrate
from engine.clock import FixedClock
from engine.commands import Publish, SetPassword
from engine.commands.tools import no_check
from engine.config import Oidc
from engine.model import SYSTEM
from tests.admin.visitor import Visitor
from tests.oidc.running import running
from tests.scenarios.compiled import Shared
from tests.scenarios.handling import Handling
from tests.scenarios.registering import register
from tests.scenarios.town import BEGINNING, Town, drawings, instant, settings

CLERK, PASSWORD = "xiao-zhang", "correct horse battery"
"""The one person of the tests who signs in by password."""
CALLED, RECORDED = "2026-03-11 21:00", "2026-03-11 21:06"
SCARF = {
    "emotion": "anxious",
    "description": "围巾显示签收但没有收到，明天是妈妈的生日",
    "product": "定制围巾",
    "order_no": "DD-0087",
    "wants": ["resend", "explanation"],
    "frontline_urgent": True,
    "frontline_urgent_reason": "明天生日，今晚必须找到或补发",
}
"""A scarf that was signed for and never came."""


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with processes and people, to copy."""
    place = tmp_path_factory.mktemp("pages")
    url = f"sqlite:///{place}/bihuan.sqlite"
    migrate(url)
    engine = wsgi.create_engine(settings(url, place / "data"), FixedClock(instant(BEGINNING)))
    engine.tools = replace(engine.tools, releases=Shared(), check=no_check)
    engine.run(Publish(files=drawings()), SYSTEM)
    seed_organisation(engine, None)
    engine.run(SetPassword(person=account(engine, CLERK).id, password=PASSWORD), SYSTEM)
    engine.database.close()
    return place


@pytest.fixture
def town(founded: Path, tmp_path: Path) -> Iterator[Town]:
    for path in founded.glob("bihuan.sqlite*"):
        shutil.copy(path, tmp_path / path.name)
    town = Town(f"sqlite:///{tmp_path}/bihuan.sqlite", tmp_path / "data")
    town.engine.tools = replace(town.engine.tools, releases=Shared())
    town.at(CALLED)
    yield town
    town.close()


@pytest.fixture(scope="session")
def oidc() -> Iterator[Oidc]:
    """A provider of OpenID Connect that knows the pages of the tests."""
    with running("http://localhost/sign-in/provider/return") as settings:
        yield settings


@pytest.fixture
def visit(town: Town) -> Callable[..., Visitor]:
    """Sits somebody down at a browser; without a name nobody has signed in."""
    return lambda person=None, **how: Visitor(town, person, **how)


@pytest.fixture
def scarf(town: Town) -> Handling:
    """The case of the scarf, just recorded, its first two tasks open."""
    _, case = register(town, contact_at=CALLED, recorded_at=RECORDED, **SCARF)
    return case


@pytest.fixture
def reading(town: Town) -> Callable[..., AbstractContextManager[None]]:
    """A request for a page by somebody, for what works only inside one."""

    @contextmanager
    def request(person: str, path: str = "/", language: str = "en") -> Iterator[None]:
        cookie = f"bihuan_language={language}"
        with town.app.test_request_context(path, headers={"Cookie": cookie}):
            g.reader = account(town.engine, person)
            yield

    return request
