"""Effects of telling others that a task is overdue, and that this is over."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, update

from engine.model import Effect, Event, Instance
from engine.model.chase import Chase
from engine.store.tables import task

KINDS = frozenset({"overdue", "over"})

_MARK = (
    update(task)
    .where(task.c.instance_id == bindparam("instance"), task.c.no == bindparam("task"))
    .values(chase=bindparam("stage"))
)


def apply(
    connection: Connection, instance: Instance, _event: Event, by_kind: Mapping[str, list[Effect]]
) -> None:
    """Mark the tasks; their version stays, so that nobody's answers become stale."""
    stages = {"overdue": Chase.OPEN, "over": Chase.OVER}
    rows = [
        {"instance": instance.id, "task": effect["task"], "stage": stages[kind]}
        for kind in sorted(KINDS & by_kind.keys())
        for effect in by_kind[kind]
    ]
    connection.execute(_MARK, rows)
