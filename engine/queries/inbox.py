"""Which tasks wait for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, get_args

from engine.errors import BadInput
from engine.library import Name
from engine.model import Actor, Task
from engine.queries.query import Query
from engine.store import inbox
from engine.store.inbox import FIRST, Place, Row, View

if TYPE_CHECKING:
    from uuid import UUID

    from engine.queries.query import Reading

MAX_LIMIT = 200


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
    their due time. ``after`` is the ``next`` of the page before.

    Raises:
        BadInput: an unknown view, a limit outside 1..200, or a malformed ``after``.
    """

    needs: ClassVar[str | None] = "task.list"

    view: View
    limit: int = 50
    after: str | None = None

    def execute(self, actor: Actor, reading: Reading) -> InboxPage:
        """One statement, plus the releases not seen before."""
        if self.view not in get_args(View) or not 1 <= self.limit <= MAX_LIMIT:
            raise BadInput(problem="view_or_limit")
        rows = inbox.page(
            reading.connection,
            self.view,
            actor=actor.id,
            groups=sorted(actor.groups),
            now=reading.clock.now(),
            after=place_of(self.after),
            limit=self.limit + 1,
        )
        shown = rows[: self.limit]
        more = len(rows) > self.limit
        return InboxPage(
            rows=tuple(_line(reading, actor, row) for row in shown),
            next=text_of(shown[-1].place) if more else None,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxCounts(Query[dict[str, int]]):
    """How many tasks each view of the actor's has; 1000 stands for more than 999."""

    needs: ClassVar[str | None] = "task.list"

    def execute(self, actor: Actor, reading: Reading) -> dict[str, int]:
        """One statement a view."""
        now = reading.clock.now()
        groups = sorted(actor.groups)
        return {
            view: inbox.count(reading.connection, view, actor=actor.id, groups=groups, now=now)
            for view in get_args(View)
        }


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
    try:
        due, instance, no = (int(part) for part in text.split("."))
    except ValueError:
        raise BadInput(problem="malformed_place") from None
    return due, instance, no
