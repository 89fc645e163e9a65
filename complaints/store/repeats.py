"""The index that finds an earlier complaint of the same customer: keyed digests, nothing readable.

See docs/decisions/0005-repeat-index.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from complaints.store.tables import complaint, complaint_contact, notice, repeat_key
from engine.model import Status, parse

MAIN = "complaint-main"

_ADD = insert(repeat_key)
_FOUND = (
    select(
        complaint.c.id,
        complaint.c.number,
        complaint.c.contact_count,
        complaint.c.sealed,
        repeat_key.c.kind,
    )
    .join(repeat_key, repeat_key.c.complaint_id == complaint.c.id)
    .where(
        repeat_key.c.digest.in_(bindparam("digests", expanding=True)),
        complaint.c.drill == bindparam("drill"),
        complaint.c.merged_into.is_(None),
        complaint.c.status.is_(None) | (complaint.c.status <= Status.SUSPENDED),
        select(complaint_contact.c.no)
        .where(
            complaint_contact.c.complaint_id == complaint.c.id,
            complaint_contact.c.at >= bindparam("since"),
        )
        .exists(),
    )
    .order_by(complaint.c.id)
)
_OWNED = select(complaint.c.id).where(complaint.c.subject_id == bindparam("subject"))
_FORGET = delete(repeat_key).where(repeat_key.c.complaint_id.in_(_OWNED))
_NUMBERS = select(complaint.c.number).where(complaint.c.subject_id == bindparam("subject"))
_FORGET_NOTICES = delete(notice).where(
    notice.c.complaint.in_(_NUMBERS), notice.c.recipient.is_not(None)
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An open complaint that shares ``kinds`` (``order``, ``phone`` …) with a new contact."""

    number: str
    contact_count: int
    sealed: Mapping[str, str]
    kinds: frozenset[str]


def add(connection: Connection, complaint_id: int, digests: Mapping[str, bytes]) -> None:
    """Index a complaint under digests by kind."""
    rows = [
        {"complaint_id": complaint_id, "kind": kind, "digest": digest}
        for kind, digest in digests.items()
    ]
    if rows:
        connection.execute(_ADD, rows)


def open_with(
    connection: Connection, digests: Collection[bytes], *, since: int, drill: bool
) -> list[Earlier]:
    """Open complaints under any of these digests with a contact not before ``since``, by age.

    Args:
        connection: any.
        digests: at least one.
        since: microseconds, UTC.
        drill: drills and real complaints never meet.
    """
    parameters = {"digests": list(digests), "since": since, "drill": drill}
    rows = connection.execute(_FOUND, parameters).all() if digests else []
    kinds: dict[int, set[str]] = {}
    for row in rows:
        kinds.setdefault(row.id, set()).add(row.kind)
    first = {row.id: row for row in reversed(rows)}
    return [
        Earlier(
            first[found].number,
            first[found].contact_count,
            parse(first[found].sealed),
            frozenset(shared),
        )
        for found, shared in kinds.items()
    ]


def forget_subject(connection: Connection, subject: int) -> None:
    """Drop what the register derived from a person whose data are erased."""
    connection.execute(_FORGET, {"subject": subject})
    connection.execute(_FORGET_NOTICES, {"subject": subject})
