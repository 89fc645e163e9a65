"""Effects of claiming and handing over -> who has the task."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, update

from engine.model import Effect, Event, Instance
from engine.store.tables import task

KINDS = frozenset({"claimed", "released", "assigned", "delegated", "returned"})

_ASSIGN = (
    update(task)
    .where(task.c.instance_id == bindparam("instance"), task.c.no == bindparam("task"))
    .values(
        assignee=bindparam("to"),
        owner=bindparam("from"),
        version=task.c.version + 1,
    )
)


def apply(
    connection: Connection, instance: Instance, _event: Event, by_kind: Mapping[str, list[Effect]]
) -> None:
    """Write assignee and owner as the effects say; what they leave out becomes null."""
    rows = [
        {
            "instance": instance.id,
            "task": effect["task"],
            "to": effect.get("assignee"),
            "from": effect.get("owner"),
        }
        for kind in sorted(KINDS & by_kind.keys())
        for effect in by_kind[kind]
    ]
    connection.execute(_ASSIGN, rows)
