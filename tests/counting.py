"""What the tests of a run have counted, printed at its end, from all its processes."""

from collections import Counter
from collections.abc import Callable

import pytest

COUNTS = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[COUNTS] = Counter()


@pytest.fixture(scope="session")
def count(pytestconfig: pytest.Config) -> Callable[[str, int], None]:
    """Adds a number to what is counted under a name."""
    counts = pytestconfig.stash[COUNTS]
    return lambda name, number: counts.update({name: number})


def pytest_sessionfinish(session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["counts"] = dict(session.config.stash[COUNTS])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error) -> None:
    node.config.stash[COUNTS].update(getattr(node, "workeroutput", {}).get("counts", {}))


def pytest_terminal_summary(terminalreporter, exitstatus, config) -> None:
    for name, number in sorted(config.stash[COUNTS].items()):
        terminalreporter.write_line(f"{name}: {number:,}")
