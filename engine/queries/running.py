"""How many cases run, by process and by the version of its drawing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.model import Actor
from engine.queries.query import Query
from engine.store import definitions
from engine.store.running import running_counts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class RunningCount:
    """Open cases that began with ``process`` on ``version`` of its drawing, 0 for one unknown."""

    process: str
    version: int
    cases: int


@dataclass(frozen=True, kw_only=True, slots=True)
class RunningCounts(Query["Sequence[RunningCount]"]):
    """Active and suspended instances by the process they began with, its newest version first.

    What a call activity runs is part of the instance that calls. No instance is loaded.
    """

    needs: ClassVar[str | None] = "process.list"

    def execute(self, actor: Actor, reading: Reading) -> Sequence[RunningCount]:
        """Count in the index, and look up each release once."""
        found: Counter[tuple[str, int]] = Counter()
        versions: dict[int, Mapping[str, int]] = {}
        for one in running_counts(reading.connection):
            if one.release not in versions:
                versions[one.release] = _versions(reading, one.release)
            found[one.process, versions[one.release].get(one.process, 0)] += one.cases
        return [
            RunningCount(process=process, version=version, cases=cases)
            for (process, version), cases in sorted(found.items(), key=_newest_first)
        ]


def _versions(reading: Reading, number: int) -> Mapping[str, int]:
    """The version of the drawing of each process of a release."""
    release = definitions.find_release(reading.connection, number)
    if release is None:
        return {}
    listed = definitions.definitions(reading.connection, release)
    files = {one.file: one.version for one in listed}
    compiled = reading.releases.ready(reading.connection, number).compiled
    return {key: files.get(process.file, 0) for key, process in compiled.processes.items()}


def _newest_first(one: tuple[tuple[str, int], int]) -> tuple[str, int]:
    (process, version), _ = one
    return process, -version
