"""How many cases run, for the lists of the studio."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import g

from admin.context import ask
from engine.queries import RunningCounts

if TYPE_CHECKING:
    from collections.abc import Mapping


def running() -> Mapping[str, Mapping[int, int]]:
    """Open cases by the process they began with and its version, newest first.

    Read at most once a request.
    """
    if "running" not in g:
        found: dict[str, dict[int, int]] = {}
        for one in ask(RunningCounts()):
            found.setdefault(one.process, {})[one.version] = one.cases
        g.running = found
    return cast("Mapping[str, Mapping[int, int]]", g.running)


def all_running() -> int:
    """All open cases: any of them may use a table, a form or a called process."""
    return sum(sum(versions.values()) for versions in running().values())
