"""A town whose people sit at a real browser."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import wsgi
from complaints.demo import account, seed_organisation
from complaints.store.migrate import migrate
from engine.clock import FixedClock
from engine.commands import Publish, SetPassword
from engine.commands.tools import no_check
from engine.model import SYSTEM
from tests.browser import modeling
from tests.browser.house import PASSWORD, House
from tests.browser.visit import axe_script
from tests.browser.watched import looked_at_first
from tests.scenarios.compiled import Shared
from tests.scenarios.town import BEGINNING, Town, drawings, instant, settings

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--disable-component-update", "--no-first-run"]  # fmt: skip
PEOPLE = ("xiao-zhang", "he-zhuguan", "lin-xia", "guo-jing", "tang-zhuguan", "xie-tao",
          "deng-jingli", "tian-shen", "liang-ming", "admin")  # fmt: skip


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Debian's Chromium, without a window; each house has windows of its own in it."""
    with sync_playwright() as playwright, looked_at_first():
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with processes and people, to copy."""
    place = tmp_path_factory.mktemp("screens")
    url = f"sqlite:///{place}/bihuan.sqlite"
    migrate(url)
    engine = wsgi.create_engine(settings(url, place / "data"), FixedClock(instant(BEGINNING)))
    engine.tools = replace(engine.tools, releases=Shared(), check=no_check)
    engine.run(Publish(files=drawings()), SYSTEM)
    seed_organisation(engine, None)
    for slug in PEOPLE:
        engine.run(SetPassword(person=account(engine, slug).id, password=PASSWORD), SYSTEM)
    engine.database.close()
    return place


@pytest.fixture
def town(founded: Path, tmp_path: Path) -> Iterator[Town]:
    """The demo organisation with its processes; some of its people have a password."""
    for path in founded.glob("bihuan.sqlite*"):
        shutil.copy(path, tmp_path / path.name)
    town = Town(f"sqlite:///{tmp_path}/bihuan.sqlite", tmp_path / "data")
    town.engine.tools = replace(town.engine.tools, releases=Shared())
    yield town
    town.close()


@pytest.fixture
def house(town: Town, browser: Browser) -> Iterator[House]:
    """People without scripts."""
    house = House(town, browser, java_script_enabled=False)
    yield house
    house.close()


@pytest.fixture
def axe() -> str:
    """The rules of accessibility, as a script."""
    return axe_script()


@pytest.fixture
def open_modeler(town: Town, browser: Browser) -> Iterator[Callable[..., tuple[House, Page]]]:
    """The owner at the modeler, with the drawing of a path or of the approval."""
    houses: list[House] = []

    def opened(path: str = modeling.ADDRESS, **screen: Any) -> tuple[House, Page]:
        houses.append(House(town, browser, viewport={"width": 1440, "height": 900}, **screen))
        page = houses[-1].at("liang-ming", path)
        page.wait_for_selector(modeling.READY)
        return houses[-1], page

    yield opened
    for house in houses:
        house.close()
