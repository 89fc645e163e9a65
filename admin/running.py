"""How many cases run, for the lists of the studio."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from flask import g

from admin.context import ask
from engine.queries import Processes, RunningCounts

if TYPE_CHECKING:
    from collections.abc import Mapping


def running() -> Mapping[str, int]:
    """The open cases by the process they began with; read at most once a request."""
    if "running" not in g:
        found: Counter[str] = Counter()
        for one in ask(RunningCounts()):
            found[one.process] += one.cases
        g.running = found
    return cast("Mapping[str, int]", g.running)


def running_of(file: str) -> int:
    """The open cases that began with a process of the drawing ``file``.

    A table, a form or a called process is used by cases of many: for those it is all there are.
    """
    own = {process.key for process in ask(Processes()) if process.file == file}
    found = sum(running()[key] for key in own)
    return found or sum(running().values())
