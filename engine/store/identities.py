"""Whom a provider of OpenID Connect signs in as whom."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, insert, select

from engine.store.tables import identity

_ACTOR = select(identity.c.actor).where(
    identity.c.issuer == bindparam("issuer"), identity.c.subject == bindparam("subject")
)
_ISSUERS = select(identity.c.issuer).where(identity.c.actor == bindparam("person"))
_ADD = insert(identity)
_DROP = delete(identity).where(identity.c.actor == bindparam("person"))


def person_of(connection: Connection, issuer: str, subject: str) -> int | None:
    """The number of the person whom ``issuer`` knows as ``subject``."""
    found: int | None = connection.scalar(_ACTOR, {"issuer": issuer, "subject": subject})
    return found


def issuers_of(connection: Connection, person: int) -> set[str]:
    """The providers that sign a person in."""
    return set(connection.scalars(_ISSUERS, {"person": person}))


def link(connection: Connection, issuer: str, subject: str, person: int) -> None:
    """Let ``issuer`` sign the person in; each person has one subject at an issuer."""
    connection.execute(_ADD, {"issuer": issuer, "subject": subject, "actor": person})


def unlink(connection: Connection, person: int) -> bool:
    """Let no provider sign the person in any more; whether one did."""
    return connection.execute(_DROP, {"person": person}).rowcount > 0
