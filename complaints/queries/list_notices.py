"""A person's notices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from complaints.catalogue import LANGUAGES
from complaints.notices import Text
from complaints.notices.words import references, told
from complaints.store import calendars, notices
from complaints.store.notices import Notice
from engine.config import Language
from engine.errors import BadInput
from engine.library import open_references
from engine.model import Actor
from engine.queries.query import Query
from engine.vault import parse_reference

if TYPE_CHECKING:
    from engine.queries.query import Reading

MOST = 100
_NEWEST = 2**53


@dataclass(frozen=True, slots=True)
class ToldNotice:
    """A notice and its text in the reader's language."""

    notice: Notice
    text: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class ListNotices(Query[list[ToldNotice]]):
    """The actor's own notices below number ``before``, newest first, at most ``limit`` (1..100).

    Raises:
        BadInput: another language than ``zh`` or ``en``, or a limit out of range.
    """

    needs: ClassVar[str | None] = None

    language: Language
    before: int = _NEWEST
    limit: int = 20

    def execute(self, actor: Actor, reading: Reading) -> list[ToldNotice]:
        """Read, open what is told to this reader, and put it into words."""
        if self.language not in LANGUAGES or not 1 <= self.limit <= MOST:
            raise BadInput(problem="list_notices", most=MOST)
        connection = reading.connection
        found = notices.of_actor(connection, actor.id, before=self.before, limit=self.limit)
        needed = {text for notice in found for text in references(notice.facts)}
        values = open_references(
            connection, reading.vault, [parse_reference(text) for text in sorted(needed)]
        )
        opened = {name: str(value) for name, value in values.items()}
        zone = calendars.business_calendar(connection).hours.settings.time_zone()
        return [
            ToldNotice(n, told(n.template, self.language, n.facts, opened=opened, zone=zone))
            for n in found
        ]


@dataclass(frozen=True, kw_only=True, slots=True)
class UnreadNotices(Query[int]):
    """How many of the actor's notices are unread."""

    needs: ClassVar[str | None] = None

    def execute(self, actor: Actor, reading: Reading) -> int:
        """Count."""
        return notices.unread(reading.connection, actor.id)
