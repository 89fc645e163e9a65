"""Notices: to one person each, made once by the job that makes them, read once, mailed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from complaints.store.tables import notice
from engine.model import canonical, parse
from engine.store.tables import actor, membership

_COLUMNS: tuple[Any, ...] = (
    notice.c.id,
    notice.c.actor,
    notice.c.grp,
    notice.c.recipient,
    notice.c.template,
    notice.c.facts,
    notice.c.complaint,
    notice.c.instance,
    notice.c.at,
    notice.c.read_at,
    notice.c.mailed_at,
    notice.c.drill,
)
_MADE = select(notice.c.who).where(notice.c.source == bindparam("source"))
_ADD = insert(notice)
_UNMAILED = (
    select(*_COLUMNS)
    .where(notice.c.source == bindparam("source"), notice.c.mailed_at.is_(None))
    .order_by(notice.c.id)
)
_MAILED = (
    update(notice).where(notice.c.id == bindparam("row")).values(mailed_at=bindparam("moment"))
)
_OF_ACTOR = (
    select(*_COLUMNS)
    .where(notice.c.actor == bindparam("person"), notice.c.id < bindparam("before"))
    .order_by(notice.c.id.desc())
    .limit(bindparam("limit"))
)
_UNREAD = select(func.count()).where(
    notice.c.actor == bindparam("person"), notice.c.read_at.is_(None)
)
_READ = (
    update(notice)
    .where(
        notice.c.id == bindparam("row"),
        notice.c.actor == bindparam("person"),
        notice.c.read_at.is_(None),
    )
    .values(read_at=bindparam("moment"))
)
_MEMBERS = (
    select(actor.c.id)
    .join(membership, membership.c.actor == actor.c.id)
    .where(membership.c.grp == bindparam("group"), actor.c.active)
    .order_by(actor.c.id)
)
_SLUG = select(actor.c.slug).where(actor.c.id == bindparam("person"))


@dataclass(frozen=True, kw_only=True, slots=True)
class NewNotice:
    """What to tell, to whom: the members of ``group``, or the customer at ``recipient``.

    ``recipient`` is the text of a sealed reference; ``facts`` are values of the log, personal ones
    as references; ``at`` in microseconds, UTC.
    """

    source: str
    template: str
    facts: Mapping[str, object]
    complaint: str | None
    instance: int
    at: int
    drill: bool
    group: str | None = None
    recipient: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A notice as stored. Moments in microseconds, UTC; ``actor`` is ``None`` for a customer."""

    id: int
    actor: int | None
    group: str | None
    recipient: str | None
    template: str
    facts: Mapping[str, Any]
    complaint: str | None
    instance: int
    at: int
    read_at: int | None
    mailed_at: int | None
    drill: bool


def members(connection: Connection, group: str) -> list[int]:
    """The numbers of the active people in a group."""
    return list(connection.scalars(_MEMBERS, {"group": group}))


def slug_of(connection: Connection, person: int) -> str | None:
    """The account name of a person."""
    found: str | None = connection.scalar(_SLUG, {"person": person})
    return found


def add(connection: Connection, new: NewNotice) -> int:
    """Insert the notices of one job that are not there yet; how many."""
    there = set(connection.scalars(_MADE, {"source": new.source}))
    wanted: dict[str, int | None] = {}
    if new.group is not None:
        wanted = {f"actor:{person}": person for person in members(connection, new.group)}
    if new.recipient is not None:
        wanted["customer"] = None
    rows = [_row(new, who, person) for who, person in wanted.items() if who not in there]
    if rows:
        connection.execute(_ADD, rows)
    return len(rows)


def unmailed(connection: Connection, source: str) -> list[Notice]:
    """The notices of a job that no mail told of yet, in order."""
    return [_notice(row) for row in connection.execute(_UNMAILED, {"source": source})]


def note_mailed(connection: Connection, number: int, at: int) -> None:
    """A mail server has taken the mail of a notice at ``at`` (microseconds, UTC)."""
    connection.execute(_MAILED, {"row": number, "moment": at})


def of_actor(connection: Connection, person: int, *, before: int, limit: int) -> list[Notice]:
    """A person's notices below number ``before``, newest first."""
    parameters = {"person": person, "before": before, "limit": limit}
    return [_notice(row) for row in connection.execute(_OF_ACTOR, parameters)]


def unread(connection: Connection, person: int) -> int:
    """How many notices a person has not read."""
    return int(connection.scalar(_UNREAD, {"person": person}) or 0)


def note_read(connection: Connection, person: int, number: int, at: int) -> bool:
    """A person has read one of their notices; whether it was unread."""
    parameters = {"person": person, "row": number, "moment": at}
    return connection.execute(_READ, parameters).rowcount > 0


def _row(new: NewNotice, who: str, person: int | None) -> dict[str, object]:
    return {
        "source": new.source,
        "who": who,
        "actor": person,
        "grp": new.group if person is not None else None,
        "recipient": new.recipient if person is None else None,
        "template": new.template,
        "facts": canonical(new.facts).decode(),
        "complaint": new.complaint,
        "instance": new.instance,
        "at": new.at,
        "read_at": None,
        "mailed_at": None,
        "drill": new.drill,
    }


def _notice(row: Row[Any]) -> Notice:
    return Notice(
        id=row.id,
        actor=row.actor,
        group=row.grp,
        recipient=row.recipient,
        template=row.template,
        facts=parse(row.facts),
        complaint=row.complaint,
        instance=row.instance,
        at=row.at,
        read_at=row.read_at,
        mailed_at=row.mailed_at,
        drill=row.drill,
    )
