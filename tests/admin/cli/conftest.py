"""The command line in this process, on a house of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from admin.cli.group import bihuan
from engine.config import Settings
from tests.engine.conftest import house as house
from tests.engine.conftest import (  # noqa: F401 - pytest finds fixtures by their names here
    migrated_file,
    migrated_sqlite,
    two,
)


class Wires:
    """Stands for the composition root: the house's own engine."""

    def __init__(self, house) -> None:
        self.house = house

    def settings(self) -> Settings:
        url = self.house.database.write.url
        return Settings(database_url=str(url), data=Path(url.database).parent)

    def database(self, _settings):
        return self.house.database

    def engine(self, _settings):
        return self.house.engine


@pytest.fixture(autouse=True)
def chinese(monkeypatch):
    """A locale that asks for no language."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def call(house):
    def run(*words: str):
        return CliRunner().invoke(bihuan, list(words), obj=Wires(house))

    return run
