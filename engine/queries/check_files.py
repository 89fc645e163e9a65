"""What would be wrong with files if they were published now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.check import Report, check_isolated
from engine.library import around
from engine.model import Actor, is_earlier
from engine.queries.query import Query
from engine.store import definitions

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckFiles(Query[Report]):
    """The report on ``files`` (name -> bytes) on top of the current release; nothing is kept.

    They are read in a child process with little memory that is ended after five seconds.
    """

    needs: ClassVar[str | None] = "process.draft"

    files: Mapping[str, bytes]

    def execute(self, actor: Actor, reading: Reading) -> Report:
        """Check them together with what is published."""
        number, _ = definitions.current(reading.connection)
        published: dict[str, bytes] = {}
        compiled = None
        if number is not None:
            ready = reading.releases.ready(reading.connection, number)
            published = definitions.sources(reading.connection, ready.release)
            compiled = ready.compiled
        plain = {name: published[name] for name in published if not is_earlier(name)}
        found = around(reading.connection, reading.topics, reading.messages, compiled)
        return check_isolated({**plain, **self.files}, **found.asked())
