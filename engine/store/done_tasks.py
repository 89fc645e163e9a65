"""What a person has completed, newest first."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select, tuple_

from engine.model import TaskState
from engine.store.inbox import CAP, Place, Row
from engine.store.tables import instance, task, written
from engine.store.tasks import COLUMNS, WIDTH, task_of

LATEST: Place = (2**53, 0, 0)
_MINE = (task.c.closed_by == bindparam("actor"), task.c.state == written(TaskState.CLOSED))
_PLACE = (task.c.closed, task.c.instance_id, task.c.no)
_PAGE = (
    select(*COLUMNS, instance.c.uid, instance.c.process, instance.c.key)
    .join(instance, instance.c.id == task.c.instance_id)
    .where(
        *_MINE,
        tuple_(*_PLACE) < tuple_(bindparam("at"), bindparam("number"), bindparam("task")),
    )
    .order_by(*(column.desc() for column in _PLACE))
    .limit(bindparam("limit"))
)
_COUNT = select(func.count()).select_from(
    select(task.c.no).where(*_MINE).limit(bindparam("limit")).subquery()
)


def page(connection: Connection, *, actor: int, after: Place, limit: int) -> list[Row]:
    """Tasks that ``actor`` completed, those before the place ``after``, newest first."""
    rows = connection.execute(
        _PAGE,
        {"actor": actor, "at": after[0], "number": after[1], "task": after[2], "limit": limit},
    )
    return [
        Row(
            task=task_of(row),
            instance=UUID(bytes=row[WIDTH]),
            process=row[WIDTH + 1],
            key=row[WIDTH + 2],
            place=(row[16], row[0], row[1]),
        )
        for row in rows
    ]


def count(connection: Connection, *, actor: int) -> int:
    """How many tasks ``actor`` completed, at most ``CAP``."""
    return connection.scalar(_COUNT, {"actor": actor, "limit": CAP}) or 0
