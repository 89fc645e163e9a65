"""Instances by their business key."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from engine.store.tables import instance

_OF_KEY = select(instance.c.uid).where(instance.c.key == bindparam("key")).order_by(instance.c.id)


def instances_with(connection: Connection, key: str) -> list[UUID]:
    """Ids of all instances with this key, running or ended, oldest first."""
    return [UUID(bytes=uid) for uid in connection.scalars(_OF_KEY, {"key": key})]
