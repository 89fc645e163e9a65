"""Accounts as their administrator sees them: those that are shut as well."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select, update

from engine.model import Actor
from engine.store.people import COLUMNS, JOIN, actors_of
from engine.store.tables import actor

_EVERY = select(*COLUMNS, actor.c.active, actor.c.password.is_not(None).label("knows")).where(
    actor.c.id != 0
)
_ALL = _EVERY.select_from(JOIN).order_by(actor.c.slug)
_ONE = _EVERY.select_from(JOIN).where(actor.c.id == bindparam("id"))
_SUBJECT = select(actor.c.subject_id).where(actor.c.id == bindparam("id"))
_RENAME = (
    update(actor)
    .where(actor.c.id == bindparam("row"))
    .values(
        name_zh=bindparam("zh"),
        name_en=bindparam("en"),
        subject_id=func.coalesce(actor.c.subject_id, bindparam("subject")),
    )
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """A person with their account; ``has_password`` tells whether they can sign in by one."""

    person: Actor
    is_active: bool
    has_password: bool


def accounts(connection: Connection) -> list[Account]:
    """All accounts of people, by account name."""
    return _accounts(connection, None)


def account(connection: Connection, number: int) -> Account | None:
    """The account of a person, shut or not."""
    return next(iter(_accounts(connection, number)), None)


def subject_of(connection: Connection, number: int) -> int | None:
    """Under which subject the names of a person are sealed in the log."""
    found: int | None = connection.scalar(_SUBJECT, {"id": number})
    return found


def rename(
    connection: Connection, number: int, name_zh: str, name_en: str, subject: int | None
) -> None:
    """Give a person other names, and a subject if there was none."""
    connection.execute(_RENAME, {"row": number, "zh": name_zh, "en": name_en, "subject": subject})


def _accounts(connection: Connection, number: int | None) -> list[Account]:
    one = {} if number is None else {"id": number}
    rows = connection.execute(_ALL if number is None else _ONE, one).all()
    states = {row[0]: (bool(row.active), bool(row.knows)) for row in rows}
    return [
        Account(person=person, is_active=states[person.id][0], has_password=states[person.id][1])
        for person in actors_of(rows)
    ]
