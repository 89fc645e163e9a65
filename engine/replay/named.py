"""Which instances a person means: by number of the case or by id. Needs no key."""

from __future__ import annotations

from uuid import UUID

from engine.store import Database, keys


def instances_named(database: Database, name: str) -> tuple[UUID, ...]:
    """The instance with this id, or all with this business key, oldest first."""
    try:
        return (UUID(name),)
    except ValueError:
        with database.read.connect() as connection:
            return tuple(keys.instances_with(connection, name))
