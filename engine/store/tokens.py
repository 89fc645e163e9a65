"""API tokens of programs: only the hash of each is kept."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from engine.store.tables import api_token

_ADD_TOKEN = insert(api_token).returning(api_token.c.id)
_TOKENS = (
    select(api_token.c.id, api_token.c.label, api_token.c.created, api_token.c.expires)
    .where(api_token.c.actor == bindparam("person"), api_token.c.revoked.is_(None))
    .order_by(api_token.c.id)
)
_REVOKE = (
    update(api_token)
    .where(api_token.c.id == bindparam("row"), api_token.c.revoked.is_(None))
    .values(revoked=bindparam("at"))
)


def add_token(
    connection: Connection,
    token_hash: bytes,
    number: int,
    label: str,
    *,
    now: int,
    expires: int | None,
) -> int:
    """Insert an API token; returns its number."""
    token = connection.scalar(
        _ADD_TOKEN,
        {
            "token": token_hash,
            "actor": number,
            "label": label,
            "created": now,
            "expires": expires,
            "revoked": None,
        },
    )
    return int(token or 0)


@dataclass(frozen=True, slots=True)
class TokenRow:
    """An API token without its secret; times in microseconds since the epoch, UTC."""

    id: int
    label: str
    created: int
    expires: int | None


def tokens_of(connection: Connection, number: int) -> list[TokenRow]:
    """The API tokens of a person that were not revoked, oldest first."""
    return [TokenRow(*row) for row in connection.execute(_TOKENS, {"person": number})]


def revoke_token(connection: Connection, number: int, at: int, *, of: int | None = None) -> bool:
    """End an API token, if given only one of the person ``of``; whether it was good until now."""
    asked = _REVOKE if of is None else _REVOKE.where(api_token.c.actor == of)
    return connection.execute(asked, {"row": number, "at": at}).rowcount > 0
