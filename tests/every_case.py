"""Whatever a test did is executed again when it leaves its database: every case must replay.

Loaded as a plugin for the whole suite. A test that plants a difference on purpose says so with the
mark ``tampers``.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import inspect

from engine.store import Database
from tests.prover import Prover

CASES = "SELECT count(*) FROM event WHERE kind = 'instance.started'"
"""Rows that the tests of a store wrote by hand never began: they are no case."""


class EveryCase:
    """One a process of the run: the replaying child, the test at work, how many were replayed."""

    def __init__(self) -> None:
        self.close = Database.close
        self.prover: Prover | None = None
        self.item: pytest.Item | None = None
        self.replayed = 0

    def leave(self, database: Database) -> None:
        """Close a database; before that, execute its cases again."""
        try:
            if self.item is not None and self.item.get_closest_marker("tampers") is None:
                found = self._faults(database)
                assert found == [], f"a case does not replay: {found}"
        finally:
            self.close(database)

    def _faults(self, database: Database) -> list[Any]:
        if not {"instance", "event"} <= set(inspect(database.read).get_table_names()):
            return []
        with database.read.connect() as connection:
            cases = connection.exec_driver_sql(CASES).scalar_one()
        if not cases:
            return []
        if self.prover is None:
            self.prover = Prover()
        self.replayed += cases
        return self.prover.faults(database)


EVERY = pytest.StashKey[EveryCase]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "tampers: plants a difference that a replay must find")
    every = config.stash[EVERY] = EveryCase()
    Database.close = _bound(every)  # type: ignore[method-assign]  # for the run alone


def _bound(every: EveryCase) -> Any:
    def close(database: Database) -> None:
        every.leave(database)

    return close


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    item.config.stash[EVERY].item = item


def pytest_sessionfinish(session: pytest.Session) -> None:
    every = session.config.stash[EVERY]
    every.item = None
    if every.prover is not None:
        every.prover.close()
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["replayed"] = every.replayed
    elif not getattr(session.config, "replayed", None):
        session.config.replayed = every.replayed


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    done = getattr(node, "workeroutput", {}).get("replayed", 0)
    node.config.replayed = getattr(node.config, "replayed", 0) + done


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    terminalreporter.write_line(f"cases replayed: {getattr(config, 'replayed', 0)}")
