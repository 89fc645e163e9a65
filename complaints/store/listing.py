"""What pages show of the register: lines of a list, and the instances and contacts of one entry.

The state of a complaint is that of its main instance, which the register follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    func,
    literal,
    or_,
    select,
    union_all,
)

from complaints.store.tables import complaint, complaint_contact, complaint_due, complaint_instance
from engine.model import Status, TaskState
from engine.store.tables import NO_DUE, instance, task

_OPEN = or_(complaint.c.status.is_(None), complaint.c.status <= Status.SUSPENDED)
_NEXT_DUE = (
    select(func.min(task.c.due))
    .where(task.c.instance_id == complaint.c.main, task.c.state == TaskState.OPEN)
    .correlate(complaint)
    .scalar_subquery()
)
_RESOLVE = (
    select(complaint_due.c.at)
    .where(complaint_due.c.complaint_id == complaint.c.id, complaint_due.c.milestone == "resolve")
    .correlate(complaint)
    .scalar_subquery()
)
_LINES: Any = (
    select(
        complaint.c.number,
        complaint.c.sort,
        complaint.c.product,
        complaint.c.category,
        complaint.c.severity,
        complaint.c.alert,
        complaint.c.channel,
        complaint.c.contact_at,
        complaint.c.contact_count,
        complaint.c.merged_into,
        complaint.c.drill,
        complaint.c.status,
        complaint.c.end,
        _NEXT_DUE.label("next_due"),
        _RESOLVE.label("resolve"),
    )
    .select_from(complaint)
    .order_by(complaint.c.sort.desc())
)
_INSTANCE = (
    instance.c.uid,
    instance.c.process,
    instance.c.status,
    instance.c.end,
    instance.c.started,
    instance.c.ended,
    instance.c.id,
)
_LINKED = (
    select(*_INSTANCE, complaint_instance.c.role)
    .join(complaint_instance, complaint_instance.c.instance == instance.c.id)
    .where(complaint_instance.c.complaint_id == bindparam("complaint"))
)
_KEYED = select(*_INSTANCE, literal("").label("role")).where(
    instance.c.key == bindparam("number"), instance.c.drill == bindparam("drill")
)
_INSTANCES: Any = union_all(_LINKED, _KEYED)
_CONTACTS = (
    select(complaint_contact.c.no, complaint_contact.c.at, complaint_contact.c.channel)
    .where(complaint_contact.c.complaint_id == bindparam("complaint"))
    .order_by(complaint_contact.c.no)
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which complaints a list shows; ``None`` leaves a question open.

    ``number`` is the beginning of a number; ``overdue_at`` asks for open complaints with a task, or
    their resolution, due before that moment (microseconds, UTC).
    """

    number: str | None = None
    is_open: bool | None = None
    severity: str | None = None
    overdue_at: int | None = None
    drill: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A complaint in a list. Moments in microseconds, UTC; ``sort`` is its place in the order.

    ``status`` is that of the main instance, ``None`` before it has begun; ``end`` is the end event
    it reached.
    """

    number: str
    sort: str
    product: str | None
    category: str | None
    severity: str | None
    alert: str
    channel: str | None
    contact_at: int
    contact_count: int
    merged_into: str | None
    drill: bool
    status: Status | None
    end: str | None
    next_due: int | None
    resolve: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnedInstance:
    """An instance of a complaint. Moments in microseconds, UTC."""

    uid: UUID
    process: str
    role: str
    status: Status
    end: str | None
    started: int
    ended: int | None


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact: ``no`` counts from 1; ``at`` in microseconds, UTC."""

    no: int
    at: int
    channel: str | None


def lines(connection: Connection, wanted: Wanted, *, below: str | None, limit: int) -> list[Line]:
    """Complaints, newest number first, below the place ``below``."""
    asked = _LINES.where(complaint.c.drill == wanted.drill, *_conditions(wanted)).limit(limit)
    if below is not None:
        asked = asked.where(complaint.c.sort < below)
    return [_line(row) for row in connection.execute(asked)]


def line(connection: Connection, number: str) -> Line | None:
    """One complaint."""
    row = connection.execute(_LINES.where(complaint.c.number == number)).one_or_none()
    return None if row is None else _line(row)


def instances_of(
    connection: Connection, complaint_id: int, number: str, *, drill: bool
) -> list[OwnedInstance]:
    """The instances of a complaint, oldest first: those linked, and those that bear its number."""
    parameters = {"complaint": complaint_id, "number": number, "drill": drill}
    found: dict[int, OwnedInstance] = {}
    for row in connection.execute(_INSTANCES, parameters):
        if row.id not in found:
            found[row.id] = OwnedInstance(
                uid=UUID(bytes=row.uid),
                process=row.process,
                role=row.role or row.process,
                status=Status(row.status),
                end=row.end,
                started=row.started,
                ended=row.ended,
            )
    return [found[key] for key in sorted(found)]


def contacts_of(connection: Connection, complaint_id: int) -> list[Contact]:
    """The contacts of a complaint, in order."""
    return [Contact(*row) for row in connection.execute(_CONTACTS, {"complaint": complaint_id})]


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    if wanted.number is not None:
        asked.append(complaint.c.number.startswith(wanted.number, autoescape=True))
    if wanted.severity is not None:
        asked.append(complaint.c.severity == wanted.severity)
    if wanted.is_open is not None:
        asked.append(_OPEN if wanted.is_open else ~_OPEN)
    if wanted.overdue_at is not None:
        late = or_(wanted.overdue_at > _NEXT_DUE, wanted.overdue_at > _RESOLVE)
        asked.append(and_(_OPEN, late))
    return asked


def _line(row: Row[Any]) -> Line:
    return Line(
        number=row.number,
        sort=row.sort,
        product=row.product,
        category=row.category,
        severity=row.severity,
        alert=row.alert,
        channel=row.channel,
        contact_at=row.contact_at,
        contact_count=row.contact_count,
        merged_into=row.merged_into,
        drill=row.drill,
        status=None if row.status is None else Status(row.status),
        end=row.end,
        next_due=None if row.next_due == NO_DUE else row.next_due,
        resolve=row.resolve,
    )
