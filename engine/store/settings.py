"""The settings of the house, as their last event left them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text

from engine.model import canonical, parse
from engine.store.tables import setting

_ONE = select(setting.c.value).where(setting.c.name == bindparam("name"))
_ALL = select(setting.c.name, setting.c.value).order_by(setting.c.name)
_PUT = text(
    "INSERT INTO setting (name, value) VALUES (:name, :value)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
_REMOVE = delete(setting).where(setting.c.name == bindparam("name"))


def get(connection: Connection, name: str) -> Any:
    """A setting, ``None`` if it is not set."""
    value = connection.scalar(_ONE, {"name": name})
    return None if value is None else parse(value)


def all_settings(connection: Connection) -> dict[str, Any]:
    """Every setting by name."""
    return {row.name: parse(row.value) for row in connection.execute(_ALL)}


def put(connection: Connection, name: str, value: object) -> None:
    """Write a setting; ``None`` removes it. Only beside its event."""
    if value is None:
        connection.execute(_REMOVE, {"name": name})
    else:
        connection.execute(_PUT, {"name": name, "value": canonical(value).decode()})
