"""The register as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from unicodedata import normalize

from complaints.store import listing
from complaints.store.listing import Line, Wanted
from engine.errors import BadInput
from engine.model import Actor, Status
from engine.queries.query import Query

if TYPE_CHECKING:
    from engine.queries.query import Reading

MOST = 100
REGISTERED, CLOSED = "registered", "closed"
_END = "end_"


@dataclass(frozen=True, kw_only=True, slots=True)
class ComplaintLine:
    """A complaint in a list.

    ``state`` is ``registered`` (handling has not begun), ``active``, ``suspended``, ``closed`` or
    ``cancelled``; ``closure`` how it was closed, e.g. ``closed_satisfied``. ``is_overdue``: it is
    open and a task of it, or its resolution, is past its due time.
    """

    facts: Line
    state: str
    closure: str | None
    is_overdue: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ComplaintPage:
    """A page of the list; ``next`` is where the following one begins, ``None`` after the last."""

    lines: tuple[ComplaintLine, ...]
    next: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ListComplaints(Query[ComplaintPage]):
    """Complaints, newest number first.

    ``number`` is the beginning of a number as people type it; ``state`` is ``open`` or ``closed``;
    ``after`` is the ``next`` of the page before; ``limit`` 1..100. ``None`` leaves a question open.

    Raises:
        BadInput: another state, or a limit out of range.
    """

    needs: ClassVar[str | None] = "complaint.read"

    number: str | None = None
    state: str | None = None
    severity: str | None = None
    overdue: bool = False
    drill: bool = False
    after: str | None = None
    limit: int = 50

    def execute(self, actor: Actor, reading: Reading) -> ComplaintPage:
        """Read one line more than the page has, to know whether it is the last."""
        if self.state not in {None, "open", "closed"} or not 1 <= self.limit <= MOST:
            raise BadInput(problem="list_complaints", most=MOST)
        now = reading.clock.now()
        wanted = Wanted(
            number=None if self.number is None else typed(self.number),
            is_open=None if self.state is None else self.state == "open",
            severity=self.severity,
            overdue_at=now if self.overdue else None,
            drill=self.drill,
        )
        found = listing.lines(reading.connection, wanted, below=self.after, limit=self.limit + 1)
        shown = found[: self.limit]
        return ComplaintPage(
            lines=tuple(told(line, now) for line in shown),
            next=shown[-1].sort if len(found) > self.limit else None,
        )


def typed(number: str) -> str:
    """A number, or its beginning, as people type it: full width and lower case are accepted."""
    return normalize("NFKC", number).strip().upper()


def told(line: Line, now: int) -> ComplaintLine:
    """A line of the list at the moment ``now`` (microseconds, UTC)."""
    is_open = line.status is None or line.status in {Status.ACTIVE, Status.SUSPENDED}
    dues = [due for due in (line.next_due, line.resolve) if due is not None]
    return ComplaintLine(
        facts=line,
        state=_state(line.status),
        closure=line.end.removeprefix(_END) if line.end else None,
        is_overdue=is_open and any(due < now for due in dues),
    )


def _state(status: Status | None) -> str:
    if status is None:
        return REGISTERED
    return CLOSED if status is Status.COMPLETED else status.word
