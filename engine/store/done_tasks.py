"""What a person has completed, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, func, select, tuple_

from engine.model import TaskState
from engine.store.inbox import CAP, Row
from engine.store.inbox_order import Place
from engine.store.searched import has_words, rarest_first, word_parameters
from engine.store.tables import instance, task, written
from engine.store.tasks import COLUMNS, WIDTH, task_of

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


def page(
    connection: Connection, *, actor: int, after: Place, limit: int, words: Sequence[int] = ()
) -> list[Row]:
    """Tasks that ``actor`` completed, those before the place ``after``, newest first.

    With ``words``, digests of the search index, only of instances that all of them find.
    """
    asked = rarest_first(connection, words) if words else ([], False)
    if asked is None:
        return []
    place = {"at": after[0], "number": after[1], "task": after[2]}
    rows = connection.execute(
        _searched(len(asked[0])),
        {"actor": actor, "limit": limit, **place, **word_parameters(asked[0])},
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


@cache
def _searched(words: int) -> Select[*tuple[Any, ...]]:
    return _PAGE.where(*has_words(task.c.instance_id, range(words)))


def count(connection: Connection, *, actor: int) -> int:
    """How many tasks ``actor`` completed, at most ``CAP``."""
    return connection.scalar(_COUNT, {"actor": actor, "limit": CAP}) or 0
