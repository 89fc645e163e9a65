"""The command line in this process, on a house of its own."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from admin.cli.group import bihuan
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

    def settings(self) -> None:
        return None

    def database(self, _settings):
        return self.house.database

    def engine(self, _settings):
        return self.house.engine


@pytest.fixture
def call(house):
    def run(*words: str):
        return CliRunner().invoke(bihuan, list(words), obj=Wires(house))

    return run
