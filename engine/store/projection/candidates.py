"""The second and further candidates of a task, who need rows of their own in the inbox."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, update

from engine.model import parse
from engine.store.tables import candidate

NOBODY = 0
"""Stands for "no person" beside a group: the engine is no candidate."""
NO_GROUP = ""

_INSERT = insert(candidate)
_THIS = (candidate.c.instance_id == bindparam("instance"), candidate.c.no == bindparam("task"))
_MOVE = update(candidate).where(*_THIS).values(due=bindparam("new"))
_REMOVE = delete(candidate).where(*_THIS)


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add the candidates that the task ``rows`` name in ``others``."""
    wanted = [
        {
            "instance_id": row["instance_id"],
            "no": row["no"],
            "grp": group,
            "actor": person,
            "due": row["due"],
            "opened": row["opened"],
        }
        for row in rows
        for group, person in _others(row["others"])
    ]
    if wanted:
        connection.execute(_INSERT, wanted)


def _others(text: str) -> list[tuple[str, int]]:
    others = parse(text)
    groups = [(group, NOBODY) for group in others.get("groups", ())]
    return groups + [(NO_GROUP, person) for person in others.get("users", ())]


def move(connection: Connection, moved: Sequence[dict[str, Any]]) -> None:
    """Give the candidates of moved tasks the new due time: they are sorted by it."""
    connection.execute(_MOVE, moved)


def remove(connection: Connection, instance: int, numbers: Sequence[int]) -> None:
    """Forget the candidates of closed tasks; no numbers, no statement."""
    if numbers:
        connection.execute(_REMOVE, [{"instance": instance, "task": no} for no in numbers])
