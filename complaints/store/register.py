"""Entries of the register: made once, found by number or by instance, changed field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from complaints.store.tables import complaint, complaint_contact, complaint_instance
from engine.model import Instance, canonical, parse
from engine.store.tables import sealed

_COLUMNS: tuple[Any, ...] = (
    complaint.c.id,
    complaint.c.number,
    complaint.c.subject_id,
    complaint.c.channel,
    complaint.c.identity,
    complaint.c.product,
    complaint.c.category,
    complaint.c.severity,
    complaint.c.alert,
    complaint.c.cluster,
    complaint.c.contact_at,
    complaint.c.accepted_at,
    complaint.c.contact_count,
    complaint.c.customer_deadline,
    complaint.c.merged_into,
    complaint.c.sealed,
    complaint.c.drill,
)
_BY_NUMBER = select(*_COLUMNS).where(complaint.c.number == bindparam("number"))
_SEVERAL = select(*_COLUMNS).where(complaint.c.number.in_(bindparam("numbers", expanding=True)))
_BY_INSTANCE = (
    select(*_COLUMNS)
    .join(complaint_instance, complaint_instance.c.complaint_id == complaint.c.id)
    .where(complaint_instance.c.instance == bindparam("instance"))
    .order_by(complaint.c.id)
    .limit(1)
)
_ADD = insert(complaint).returning(complaint.c.id)
_SUBJECT = select(sealed.c.subject_id).where(
    sealed.c.stream == bindparam("stream"),
    sealed.c.seq == bindparam("seq"),
    sealed.c.n == bindparam("n"),
)
_LINKED = select(complaint_instance.c.role).where(
    complaint_instance.c.complaint_id == bindparam("complaint"),
    complaint_instance.c.instance == bindparam("instance"),
)
_LINK = insert(complaint_instance)
_COUNT = (
    update(complaint)
    .where(complaint.c.id == bindparam("row"))
    .values(contact_count=complaint.c.contact_count + 1)
    .returning(complaint.c.contact_count)
)
_CONTACT = insert(complaint_contact)
_SUPPLEMENT = (
    update(complaint)
    .where(complaint.c.id == bindparam("row"))
    .values(supplements=complaint.c.supplements + 1)
)
_MAIN = (
    update(complaint)
    .where(complaint.c.number == bindparam("bearing"), complaint.c.drill == bindparam("is_drill"))
    .values(main=bindparam("row"), status=bindparam("is_now"), end=bindparam("reached"))
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One complaint as the register has it. Moments in microseconds since the epoch, UTC.

    ``sealed``: by name of the F01 field the text of its sealed reference.
    """

    id: int
    number: str
    subject: int | None
    channel: str | None
    identity: str | None
    product: str | None
    category: str | None
    severity: str | None
    alert: str
    cluster: str | None
    contact_at: int
    accepted_at: int
    contact_count: int
    customer_deadline: int | None
    merged_into: str | None
    sealed: Mapping[str, str]
    drill: bool


def add(connection: Connection, values: Mapping[str, Any]) -> int:
    """Insert an entry with its first contact; returns its number in the table.

    Args:
        connection: of the step's transaction.
        values: by column; ``sealed`` as a mapping; ``instance`` is the one that registers.
    """
    row = {**values, "sealed": canonical(values["sealed"]).decode()}
    instance = row.pop("instance")
    found = int(connection.scalar(_ADD, row) or 0)
    link(connection, found, instance, "intake")
    _add_contact(connection, found, 1, row["contact_at"], row["channel"], instance)
    return found


def find(connection: Connection, number: str) -> Entry | None:
    """The complaint with this number."""
    return _entry(connection.execute(_BY_NUMBER, {"number": number}).one_or_none())


def several(connection: Connection, numbers: Iterable[str]) -> list[Entry]:
    """The complaints with these numbers, in no order."""
    rows = connection.execute(_SEVERAL, {"numbers": sorted(set(numbers))})
    return [_told(row) for row in rows]


def find_by_instance(connection: Connection, instance: int, key: str | None) -> Entry | None:
    """The complaint that an instance belongs to: by its business key, else by the link."""
    found = find(connection, key) if key else None
    return found or _entry(connection.execute(_BY_INSTANCE, {"instance": instance}).one_or_none())


def link(connection: Connection, complaint_id: int, instance: int, role: str) -> None:
    """Let a complaint own an instance; a second time does nothing."""
    place = {"complaint": complaint_id, "instance": instance}
    if connection.scalar(_LINKED, place) is None:
        connection.execute(
            _LINK, {"complaint_id": complaint_id, "instance": instance, "role": role}
        )


def subject_of(connection: Connection, stream: int, seq: int, n: int) -> int | None:
    """Whose sealed row this is."""
    found: int | None = connection.scalar(_SUBJECT, {"stream": stream, "seq": seq, "n": n})
    return found


def count_contact(
    connection: Connection, complaint_id: int, *, at: int, channel: str | None, instance: int
) -> int:
    """Add a further contact; returns how many there are. Holds the complaint's row."""
    count = int(connection.scalar(_COUNT, {"row": complaint_id}) or 0)
    _add_contact(connection, complaint_id, count, at, channel, instance)
    return count


def count_supplement(connection: Connection, complaint_id: int) -> None:
    """One more supplement was added to the facts."""
    connection.execute(_SUPPLEMENT, {"row": complaint_id})


def change(connection: Connection, complaint_id: int, values: Mapping[str, object]) -> None:
    """Set columns of an entry."""
    connection.execute(update(complaint).where(complaint.c.id == complaint_id).values(**values))


def note_main(connection: Connection, number: str, main: Instance) -> None:
    """Write how the main instance of the complaint ``number`` stands; unknown numbers are left."""
    connection.execute(
        _MAIN,
        {
            "bearing": number,
            "is_drill": main.drill,
            "row": main.id,
            "is_now": main.status,
            "reached": main.end,
        },
    )


def _add_contact(
    connection: Connection, found: int, no: int, at: int, channel: str | None, instance: int
) -> None:
    connection.execute(
        _CONTACT,
        {"complaint_id": found, "no": no, "at": at, "channel": channel, "instance": instance},
    )


def _entry(row: Row[Any] | None) -> Entry | None:
    return None if row is None else _told(row)


def _told(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        number=row.number,
        subject=row.subject_id,
        channel=row.channel,
        identity=row.identity,
        product=row.product,
        category=row.category,
        severity=row.severity,
        alert=row.alert,
        cluster=row.cluster,
        contact_at=row.contact_at,
        accepted_at=row.accepted_at,
        contact_count=row.contact_count,
        customer_deadline=row.customer_deadline,
        merged_into=row.merged_into,
        sealed=parse(row.sealed),
        drill=row.drill,
    )
