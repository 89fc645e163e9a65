"""How many cases run, for the lists of the studio."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import g

from admin.context import ask
from engine.queries import Processes, RunningCounts

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


def running_of(file: str) -> int:
    """The open cases that began with a process of the drawing ``file``.

    A table, a form or a called process is used by cases of many: for those it is all there are.
    """
    own = {process.key for process in ask(Processes()) if process.file == file}
    found = sum(sum(running().get(key, {}).values()) for key in own)
    return found or sum(sum(versions.values()) for versions in running().values())
