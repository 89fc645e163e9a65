"""The search index follows the log, in a job of its own: no request waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.library.indexing import Indexer
from engine.model import Actor
from engine.model.job import SEARCH
from engine.store import events, instances, job_queue, search_index

if TYPE_CHECKING:
    from engine.commands.work import Work
    from engine.store.search_index import Behind

BATCH = 25
"""So many instances in one transaction."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ArmSearch(Command[None]):
    """Let a worker bring the index up to date soon; once is enough for whatever happened."""

    needs: ClassVar[str | None] = "engine.work"

    def execute(self, actor: Actor, work: Work) -> None:
        """Make the job unless it is there."""
        if not job_queue.of_kind(work.connection, SEARCH):
            job_queue.put(work.connection, SEARCH, SEARCH, work.now(), {})
            work.unit.leaves_work = True


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexSearch(Command[int]):
    """Index what the log tells of instances since they were last looked at; how many of them.

    It can be done again at any time and changes nothing then. What a person once told stays found,
    until the person is erased. It leaves no event. The worker that sends this holds the job.
    """

    needs: ClassVar[str | None] = "engine.work"

    def execute(self, actor: Actor, work: Work) -> int:
        """Take a batch, and leave the job for the next if there may be one."""
        late = search_index.behind(work.connection, BATCH)
        search_index.add(work.connection, _words(work, late))
        search_index.mark(work.connection, late)
        if len(late) == BATCH:
            job_queue.put(work.connection, SEARCH, SEARCH, work.now(), {})
            work.unit.leaves_work = True
        return len(late)


@dataclass(frozen=True, kw_only=True, slots=True)
class RebuildSearch(Command[None]):
    """Empty the index and let workers build it again, from log and vault."""

    needs: ClassVar[str | None] = "engine.work"

    def execute(self, actor: Actor, work: Work) -> None:
        """Forget, and leave the job."""
        search_index.forget_all(work.connection)
        job_queue.put(work.connection, SEARCH, SEARCH, work.now(), {})
        work.unit.leaves_work = True


def _words(work: Work, late: list[Behind]) -> Iterator[tuple[int, int, int]]:
    indexers: dict[int, Indexer] = {}
    for one in late:
        instance = instances.find_by_id(work.connection, one.instance)
        if instance is None:
            continue
        release = instance.release
        if release not in indexers:
            compiled = work.ready(release).compiled
            indexers[release] = Indexer(work.connection, work.tools.vault, compiled)
        lines = events.between(work.connection, one.instance, one.seen, one.seq)
        for word, owner in indexers[release].words(instance.key, lines):
            yield word, one.instance, owner
