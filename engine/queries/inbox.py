"""Which tasks wait for somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, get_args

from engine.errors import BadInput
from engine.library import Name
from engine.model import Actor, Task
from engine.queries.query import Query, ensure_limit
from engine.store import done_tasks, inbox
from engine.store.done_tasks import LATEST
from engine.store.inbox import FIRST, NO_DAY, Day, Place, Row, View

if TYPE_CHECKING:
    from uuid import UUID

    from engine.queries.query import Reading

_PLACE = re.compile(r"(-?\d{1,18})\.(\d{1,18})\.(\d{1,9})", re.ASCII)
"""Numbers as long as the columns that hold them."""


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
    """Tasks by due time, those without any last; ``next`` asks for the page behind."""

    rows: tuple[InboxRow, ...]
    next: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Inbox(Query[InboxPage]):
    """Open tasks of a view of the actor's.

    ``mine`` are claimed by or assigned to the actor, ``groups`` are offered to the actor whoever
    has them now, ``unclaimed`` those of them that nobody has, ``overdue`` mine and my groups' past
    their due time, ``due_today`` mine and my groups' due within ``day``: its first moment and the
    first of the next, microseconds since the epoch, in the zone of whoever asks. ``after`` is the
    ``next`` of the page before.

    Raises:
        BadInput: an unknown view, ``due_today`` without a day, a limit outside 1..200, or a
            malformed ``after``.
    """

    needs: ClassVar[str | None] = "task.list"

    view: View
    limit: int = 50
    after: str | None = None
    day: Day | None = None

    def execute(self, actor: Actor, reading: Reading) -> InboxPage:
        """One statement, plus the releases not seen before."""
        ensure_limit(self.limit)
        if self.view not in get_args(View):
            raise BadInput(problem="view")
        if self.view == "due_today" and self.day is None:
            raise BadInput(problem="no_day")
        rows = inbox.page(
            reading.connection,
            self.view,
            actor=actor.id,
            groups=sorted(actor.groups),
            now=reading.clock.now(),
            after=place_of(self.after),
            limit=self.limit + 1,
            day=self.day or NO_DAY,
        )
        return _page(reading, actor, rows, self.limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class DoneTasks(Query[InboxPage]):
    """Tasks that the actor completed, newest first; ``after`` is the ``next`` of the page before.

    Raises:
        BadInput: a limit outside 1..200, or a malformed ``after``.
    """

    needs: ClassVar[str | None] = "task.list"

    limit: int = 50
    after: str | None = None

    def execute(self, actor: Actor, reading: Reading) -> InboxPage:
        """One statement, plus the releases not seen before."""
        ensure_limit(self.limit)
        after = LATEST if self.after is None else place_of(self.after)
        limit = self.limit + 1
        rows = done_tasks.page(reading.connection, actor=actor.id, after=after, limit=limit)
        return _page(reading, actor, rows, self.limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxCounts(Query[dict[str, int]]):
    """How many tasks each view of the actor's has; 1000 stands for more than 999.

    With ``day`` (as in ``Inbox``) also ``due_today``, and ``done``: what the actor completed ever.
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
        if day is not None:
            found["done"] = done_tasks.count(connection, actor=actor.id)
        return found


def _page(reading: Reading, actor: Actor, rows: list[Row], limit: int) -> InboxPage:
    shown = rows[:limit]
    return InboxPage(
        rows=tuple(_line(reading, actor, row) for row in shown),
        next=text_of(shown[-1].place) if len(rows) > limit else None,
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


def text_of(place: Place) -> str:
    """A place as text for the outside."""
    return ".".join(str(part) for part in place)


def place_of(text: str | None) -> Place:
    """The place of a text; ``None`` is before the first.

    Raises:
        BadInput: it is none.
    """
    if text is None:
        return FIRST
    found = _PLACE.fullmatch(text)
    if found is None:
        raise BadInput(problem="malformed_place")
    return int(found[1]), int(found[2]), int(found[3])
