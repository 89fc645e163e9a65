"""Actors, groups, sessions and tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Text,
    and_,
    bindparam,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from engine.model import Actor, canonical, parse
from engine.store.rows import AnyRow
from engine.store.tables import actor, api_token, grp, membership, session, substitution

COLUMNS = (
    actor.c.id,
    actor.c.slug,
    actor.c.name_zh,
    actor.c.name_en,
    membership.c.grp,
    grp.c.grants,
)
JOIN = actor.outerjoin(membership, membership.c.actor == actor.c.id).outerjoin(
    grp, grp.c.id == membership.c.grp
)
_ACTIVE = and_(actor.c.active, actor.c.id != 0)
_BY_ID = select(*COLUMNS).select_from(JOIN).where(_ACTIVE, actor.c.id == bindparam("id"))
_BY_SLUG = (
    select(*COLUMNS, actor.c.password)
    .select_from(JOIN)
    .where(_ACTIVE, actor.c.slug == bindparam("slug"))
)
_STANDS_IN = (
    select(func.aggregate_strings(cast(substitution.c.person, Text), " "))
    .where(
        substitution.c.substitute == actor.c.id,
        substitution.c.begins <= bindparam("now"),
        substitution.c.ends > bindparam("now"),
    )
    .scalar_subquery()
    .label("stands_in_for")
)
"""Whom a person may act for now, as numbers with spaces between."""
_BY_SESSION = (
    select(*COLUMNS, _STANDS_IN)
    .select_from(
        session.join(actor, actor.c.id == session.c.actor)
        .outerjoin(membership, membership.c.actor == actor.c.id)
        .outerjoin(grp, grp.c.id == membership.c.grp)
    )
    .where(_ACTIVE, session.c.token == bindparam("token"), session.c.expires > bindparam("now"))
)
_BY_TOKEN = (
    select(*COLUMNS, _STANDS_IN)
    .select_from(
        api_token.join(actor, actor.c.id == api_token.c.actor)
        .outerjoin(membership, membership.c.actor == actor.c.id)
        .outerjoin(grp, grp.c.id == membership.c.grp)
    )
    .where(
        _ACTIVE,
        api_token.c.token == bindparam("token"),
        api_token.c.revoked.is_(None),
        or_(api_token.c.expires.is_(None), api_token.c.expires > bindparam("now")),
    )
)
_ALL = select(*COLUMNS).select_from(JOIN).where(_ACTIVE).order_by(actor.c.slug, membership.c.grp)
_NAMED = select(actor.c.id, actor.c.slug, actor.c.name_zh, actor.c.name_en).where(
    actor.c.id.in_(bindparam("ids", expanding=True))
)
_TAKEN = select(actor.c.id).where(actor.c.slug == bindparam("slug"))
_GROUPS = select(grp.c.id, grp.c.name_zh, grp.c.name_en, grp.c.grants).order_by(grp.c.id)
_ADD = insert(actor).returning(actor.c.id)
_SET_PASSWORD = (
    update(actor).where(actor.c.id == bindparam("row")).values(password=bindparam("hash"))
)
_SET_ACTIVE = (
    update(actor).where(actor.c.id == bindparam("row")).values(active=bindparam("is_active"))
)
_PUT_GROUP = text(
    "INSERT INTO grp (id, name_zh, name_en, grants) VALUES (:id, :zh, :en, :grants)"
    " ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,"
    " grants = excluded.grants"
)
_JOIN_GROUP = insert(membership)
_LEAVE_GROUPS = delete(membership).where(membership.c.actor == bindparam("person"))
_GROUPS_OF = select(membership.c.grp).where(membership.c.actor == bindparam("person"))
_KNOWN_GROUPS = select(grp.c.id).where(grp.c.id.in_(bindparam("ids", expanding=True)))
_OPEN_SESSION = insert(session)
_CLOSE_SESSION = delete(session).where(session.c.token == bindparam("hash"))
_CLOSE_SESSIONS = delete(session).where(session.c.actor == bindparam("person"))


def actors_of(rows: Sequence[AnyRow]) -> list[Actor]:
    """People from rows of ``COLUMNS``, one for each membership."""
    groups: dict[int, set[str]] = defaultdict(set)
    grants: dict[int, set[str]] = defaultdict(set)
    first: dict[int, AnyRow] = {}
    for row in rows:
        first.setdefault(row[0], row)
        if row[4] is not None:
            groups[row[0]].add(row[4])
            grants[row[0]].update(parse(row[5]))
    return [
        Actor(
            id=number,
            slug=row[1],
            name_zh=row[2],
            name_en=row[3],
            groups=frozenset(groups[number]),
            grants=frozenset(grants[number]),
            stands_in_for=_numbers(getattr(row, "stands_in_for", None)),
        )
        for number, row in first.items()
    ]


def _numbers(text: str | None) -> frozenset[int]:
    return frozenset(int(part) for part in (text or "").split())


def _one(connection: Connection, statement: Any, parameters: dict[str, Any]) -> Actor | None:
    found = actors_of(connection.execute(statement, parameters).all())
    return found[0] if found else None


def find(connection: Connection, number: int) -> Actor | None:
    """An active person by number."""
    return _one(connection, _BY_ID, {"id": number})


def find_by_slug(connection: Connection, slug: str) -> tuple[Actor, str | None] | None:
    """An active person by account name, and the hash of the password."""
    rows = connection.execute(_BY_SLUG, {"slug": slug}).all()
    found = actors_of(rows)
    return (found[0], rows[0].password) if found else None


def find_by_session(connection: Connection, token_hash: bytes, now: int) -> Actor | None:
    """Whose session it is, until it expires: one statement, the first of every request."""
    return _one(connection, _BY_SESSION, {"token": token_hash, "now": now})


def find_by_token(connection: Connection, token_hash: bytes, now: int) -> Actor | None:
    """Whose API token it is, until it expires or is revoked."""
    return _one(connection, _BY_TOKEN, {"token": token_hash, "now": now})


def everybody(connection: Connection) -> list[Actor]:
    """All active people, by account name."""
    return actors_of(connection.execute(_ALL).all())


def named(connection: Connection, numbers: Sequence[int]) -> dict[int, Actor]:
    """These people by number, active or not, with their names and nothing else."""
    rows = connection.execute(_NAMED, {"ids": list(numbers)})
    return {
        row.id: Actor(id=row.id, slug=row.slug, name_zh=row.name_zh, name_en=row.name_en)
        for row in rows
    }


def groups(connection: Connection) -> list[dict[str, Any]]:
    """All groups: ``id``, ``name_zh``, ``name_en``, ``grants``."""
    return [
        {"id": row.id, "name_zh": row.name_zh, "name_en": row.name_en, "grants": parse(row.grants)}
        for row in connection.execute(_GROUPS)
    ]


def is_taken(connection: Connection, slug: str) -> bool:
    """Whether an account, active or not, has this name."""
    return connection.scalar(_TAKEN, {"slug": slug}) is not None


def add(connection: Connection, slug: str, name_zh: str, name_en: str, subject: int | None) -> int:
    """Insert a person without password or group; returns the number."""
    number = connection.scalar(
        _ADD,
        {
            "slug": slug,
            "name_zh": name_zh,
            "name_en": name_en,
            "password": None,
            "active": True,
            "subject_id": subject,
        },
    )
    return int(number or 0)


def set_password(connection: Connection, number: int, hashed: str) -> None:
    """Store the hash of a new password; all sessions of the person end."""
    connection.execute(_SET_PASSWORD, {"row": number, "hash": hashed})
    connection.execute(_CLOSE_SESSIONS, {"person": number})


def set_active(connection: Connection, number: int, *, is_active: bool) -> None:
    """Let a person in or keep them out."""
    connection.execute(_SET_ACTIVE, {"row": number, "is_active": is_active})
    connection.execute(_CLOSE_SESSIONS, {"person": number})


def put_group(
    connection: Connection, group: str, name_zh: str, name_en: str, grants: Sequence[str]
) -> None:
    """Make or change a group."""
    granted = canonical(sorted(set(grants))).decode()
    connection.execute(_PUT_GROUP, {"id": group, "zh": name_zh, "en": name_en, "grants": granted})


def known_groups(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those of ``ids`` that are groups."""
    return set(connection.scalars(_KNOWN_GROUPS, {"ids": list(ids)}))


def groups_of(connection: Connection, number: int) -> set[str]:
    """The groups of a person."""
    return set(connection.scalars(_GROUPS_OF, {"person": number}))


def set_groups(connection: Connection, number: int, ids: Sequence[str]) -> None:
    """Let a person be in exactly these groups."""
    connection.execute(_LEAVE_GROUPS, {"person": number})
    if ids:
        connection.execute(_JOIN_GROUP, [{"actor": number, "grp": group} for group in ids])


def open_session(
    connection: Connection, token_hash: bytes, number: int, *, now: int, expires: int
) -> None:
    """Begin a session at ``now`` that is good before ``expires``, microseconds, UTC."""
    connection.execute(
        _OPEN_SESSION, {"token": token_hash, "actor": number, "created": now, "expires": expires}
    )


def close_session(connection: Connection, token_hash: bytes) -> bool:
    """End a session; whether there was one."""
    return connection.execute(_CLOSE_SESSION, {"hash": token_hash}).rowcount > 0
