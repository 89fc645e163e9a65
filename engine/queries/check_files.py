"""What would be wrong with files if they were published now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.check import VERSIONS, Protected, Report, check_isolated
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
        protected: Protected = {}
        if number is not None:
            ready = reading.releases.ready(reading.connection, number)
            published = definitions.sources(reading.connection, ready.release)
            protected = ready.compiled.protected
        plain = {name: published[name] for name in published if not is_earlier(name)}
        return check_isolated(
            {**plain, **self.files},
            topics=reading.topics,
            groups=None,
            elsewhere=(VERSIONS,),
            protected=protected,
        )
