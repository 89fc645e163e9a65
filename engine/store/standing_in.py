"""The tasks of those whom somebody stands in for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    and_,
    bindparam,
    func,
    select,
    tuple_,
    union,
)

from engine.model import TaskState
from engine.store.inbox import CAP, Row
from engine.store.inbox_order import Place
from engine.store.projection.candidates import NO_GROUP
from engine.store.searched import has_words, word_parameters
from engine.store.tables import candidate, instance, task, written
from engine.store.tasks import COLUMNS, WIDTH, task_of

_WHOM: BindParameter[Any] = bindparam("whom", expanding=True)
_HAD = select(task.c.instance_id, task.c.no, task.c.due).where(
    task.c.assignee.in_(_WHOM), task.c.state == written(TaskState.OPEN)
)
_OFFERED = (
    select(candidate.c.instance_id, candidate.c.no, candidate.c.due)
    .join(task, and_(task.c.instance_id == candidate.c.instance_id, task.c.no == candidate.c.no))
    .where(candidate.c.grp == NO_GROUP, candidate.c.actor.in_(_WHOM), task.c.assignee.is_(None))
)
_EVERY = union(_HAD, _OFFERED).subquery()
_PLACE = (_EVERY.c.due, _EVERY.c.instance_id, _EVERY.c.no)
_PAGE = (
    select(*COLUMNS, instance.c.uid, instance.c.process, instance.c.key)
    .select_from(_EVERY)
    .join(task, and_(task.c.instance_id == _EVERY.c.instance_id, task.c.no == _EVERY.c.no))
    .join(instance, instance.c.id == task.c.instance_id)
    .where(tuple_(*_PLACE) > tuple_(bindparam("at"), bindparam("n"), bindparam("t")))
    .order_by(*_PLACE)
    .limit(bindparam("limit"))
)
_COUNT = select(func.count()).select_from(select(_EVERY).limit(bindparam("limit")).subquery())


def page(
    connection: Connection,
    whom: Collection[int],
    *,
    after: Place,
    limit: int,
    words: Sequence[int] = (),
) -> list[Row]:
    """Open tasks that one of ``whom`` has or is offered by name, by due time, behind ``after``.

    With ``words``, digests of the search index, only of instances that all of them find.
    """
    given = {"whom": sorted(whom), "at": after[0], "n": after[1], "t": after[2], "limit": limit}
    given |= word_parameters(words)
    return [
        Row(
            task=task_of(row),
            instance=UUID(bytes=row[WIDTH]),
            process=row[WIDTH + 1],
            key=row[WIDTH + 2],
            place=(row[12], row[0], row[1]),
        )
        for row in connection.execute(_searched(len(words)), given)
    ]


@cache
def _searched(words: int) -> Select[*tuple[Any, ...]]:
    return _PAGE.where(*has_words(task.c.instance_id, range(words)))


def count(connection: Connection, whom: Collection[int]) -> int:
    """How many there are, at most ``CAP``."""
    return connection.scalar(_COUNT, {"whom": sorted(whom), "limit": CAP}) or 0
