"""Which tasks wait for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, get_args

from engine.errors import BadInput, SearchTooShort
from engine.library import Name
from engine.library.search_words import wanted_words
from engine.model import Actor, Task
from engine.queries.places import place_of, text_of
from engine.queries.query import Query, ensure_limit
from engine.store import done_tasks, inbox, standing_in
from engine.store.inbox import NO_DAY, Day, Row
from engine.store.inbox_order import LATEST, Sort
from engine.store.inbox_ways import View

if TYPE_CHECKING:
    from uuid import UUID

    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxRow:
    """A task in a list. ``may_take`` is false where four eyes forbid it."""

    task: Task
    instance: UUID
    process: str
    key: str | None
    name: Name
    may_take: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxPage:
    """Tasks in the order that was asked for; ``next`` asks for the page behind."""

    rows: tuple[InboxRow, ...]
    next: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Inbox(Query[InboxPage]):
    """Open tasks of a view of the actor's.

    ``mine`` are claimed by or assigned to the actor, ``groups`` are offered to the actor whoever
    has them now, ``unclaimed`` those of them that nobody has, ``overdue`` mine and my groups' past
    their due time, ``due_today`` mine and my groups' due within ``day``: its first moment and the
    first of the next, microseconds since the epoch, in the zone of whoever asks. ``sort`` is by
    due time, those without any last, or by age. ``after`` is the ``next`` of the page before.

    ``search`` keeps the tasks of instances in which all of its words were told, or that have them
    in their number: see ``engine.library.search_words``. Nobody finds what the view would not show.

    Raises:
        BadInput: an unknown view or sort, ``due_today`` without a day, a limit outside 1..200.
        PlaceUnfit: ``after`` is no place of this order.
        SearchTooShort: ``search`` has no word of two characters.
    """

    needs: ClassVar[str | None] = "task.list"

    view: View
    limit: int = 50
    after: str | None = None
    day: Day | None = None
    sort: Sort = "due"
    search: str | None = None

    def execute(self, actor: Actor, reading: Reading) -> InboxPage:
        """One statement, two for a search, plus the releases not seen before."""
        ensure_limit(self.limit)
        if self.view not in get_args(View) or self.sort not in get_args(Sort):
            raise BadInput(problem="view_or_sort")
        if self.view == "due_today" and self.day is None:
            raise BadInput(problem="no_day")
        rows = inbox.page(
            reading.connection,
            self.view,
            actor=actor.id,
            groups=sorted(actor.groups),
            now=reading.clock.now(),
            after=place_of(self.after, self.sort),
            limit=self.limit + 1,
            day=self.day or NO_DAY,
            sort=self.sort,
            words=digests_of(reading, self.search),
        )
        return page_of(reading, actor, rows, self.limit, self.sort)


@dataclass(frozen=True, kw_only=True, slots=True)
class DoneTasks(Query[InboxPage]):
    """Tasks that the actor completed, newest first; ``after`` is the ``next`` of the page before.

    ``search`` as in ``Inbox``.

    Raises:
        BadInput: a limit outside 1..200.
        PlaceUnfit: ``after`` is no place.
        SearchTooShort: ``search`` has no word of two characters.
    """

    needs: ClassVar[str | None] = "task.list"

    limit: int = 50
    after: str | None = None
    search: str | None = None

    def execute(self, actor: Actor, reading: Reading) -> InboxPage:
        """One statement, two for a search, plus the releases not seen before."""
        ensure_limit(self.limit)
        after = LATEST if self.after is None else place_of(self.after)
        words = digests_of(reading, self.search)
        rows = done_tasks.page(
            reading.connection, actor=actor.id, after=after, limit=self.limit + 1, words=words
        )
        return page_of(reading, actor, rows, self.limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxCounts(Query[dict[str, int]]):
    """How many tasks each view of the actor's has; 1000 stands for more than 999.

    For a substitute also ``standing_in``. With ``day`` (as in ``Inbox``) also ``due_today``, and
    ``done``: what the actor completed ever.
    """

    needs: ClassVar[str | None] = "task.list"

    day: Day | None = None

    def execute(self, actor: Actor, reading: Reading) -> dict[str, int]:
        """One statement a view."""
        now = reading.clock.now()
        groups = sorted(actor.groups)
        connection, day = reading.connection, self.day
        views: list[View] = [v for v in get_args(View) if v != "due_today" or day is not None]
        found: dict[str, int] = {
            view: inbox.count(
                connection, view, actor=actor.id, groups=groups, now=now, day=day or NO_DAY
            )
            for view in views
        }
        if actor.stands_in_for:
            found["standing_in"] = standing_in.count(connection, actor.stands_in_for)
        if day is not None:
            found["done"] = done_tasks.count(connection, actor=actor.id)
        return found


def digests_of(reading: Reading, search: str | None) -> tuple[int, ...]:
    """Under which digests the index has the words of ``search``; none for no search.

    Raises:
        SearchTooShort: it has no word of two characters.
    """
    if search is None:
        return ()
    words = wanted_words(search)
    if not words:
        raise SearchTooShort
    return tuple(reading.vault.search.digest(word) for word in words)


def page_of(
    reading: Reading, actor: Actor, rows: list[Row], limit: int, sort: Sort = "due"
) -> InboxPage:
    """The page of ``rows``, of which there is one more than ``limit`` if another page follows."""
    shown = rows[:limit]
    return InboxPage(
        rows=tuple(_line(reading, actor, row) for row in shown),
        next=text_of(shown[-1].place, sort) if len(rows) > limit else None,
    )


def _line(reading: Reading, actor: Actor, row: Row) -> InboxRow:
    ready = reading.releases.ready(reading.connection, row.task.release)
    return InboxRow(
        task=row.task,
        instance=row.instance,
        process=row.process,
        key=row.key,
        name=ready.name(row.process, row.task.element),
        may_take=not row.task.bars(actor),
    )
