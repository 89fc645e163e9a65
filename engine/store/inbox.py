"""The lists of tasks: a page costs the same, however many tasks there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, bindparam, func, select, union_all

from engine.model import Task
from engine.store.inbox_order import FIRST, ORDERS, Place, Sort, named_place
from engine.store.inbox_ways import View, along_indexes, from_found
from engine.store.searched import rarest_first, word_parameters
from engine.store.tables import instance, task
from engine.store.tasks import COLUMNS, WIDTH, task_of

Day = tuple[int, int]
"""Its first moment and the first of the next, microseconds since the epoch."""

NO_DAY: Day = (0, 0)
CAP = 1000
"""Counting stops here: a list says 999+."""
_VALUES = {"due": 12, "opened": 15}
"""Where in a row an order finds its value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A line of a list of tasks. ``place`` lets the next page begin behind it."""

    task: Task
    instance: UUID
    process: str
    key: str | None
    place: Place


def page(
    connection: Connection,
    view: View,
    *,
    actor: int,
    groups: Sequence[str],
    now: int,
    after: Place,
    limit: int,
    day: Day = NO_DAY,
    sort: Sort = "due",
    words: Sequence[int] = (),
) -> list[Row]:
    """Tasks of a view behind ``after``, in the order ``sort``.

    ``now`` bounds ``overdue``, ``day`` bounds ``due_today``. With ``words``, digests of the search
    index, only tasks of instances that all of them find.
    """
    asked = rarest_first(connection, words) if words else ([], False)
    if asked is None:
        return []
    rarest, are_few = asked
    parameters = _parameters(actor, groups, now, day)
    parameters |= {**named_place(after), **word_parameters(rarest), "limit": limit}
    statement = _page(view, len(groups), sort, len(rarest), are_few)
    value = _VALUES[ORDERS[sort].column]
    return [
        Row(
            task=task_of(row),
            instance=UUID(bytes=row[WIDTH]),
            process=row[WIDTH + 1],
            key=row[WIDTH + 2],
            place=(row[value], row[0], row[1]),
        )
        for row in connection.execute(statement, parameters)
    ]


def count(
    connection: Connection,
    view: View,
    *,
    actor: int,
    groups: Sequence[str],
    now: int,
    day: Day = NO_DAY,
) -> int:
    """How many tasks a view has, at most ``CAP``."""
    parameters = _parameters(actor, groups, now, day)
    parameters |= {**named_place(FIRST), "limit": CAP}
    return connection.scalar(_count(view, len(groups)), parameters) or 0


def _parameters(actor: int, groups: Sequence[str], now: int, day: Day = NO_DAY) -> dict[str, Any]:
    named: dict[str, Any] = {f"group{n}": group for n, group in enumerate(groups)}
    return named | {"actor": actor, "now": now, "begin": day[0], "end": day[1]}


@cache
def _page(
    view: View, groups: int, sort: Sort = "due", words: int = 0, are_few: bool = False
) -> Select[*tuple[Any, ...]]:
    way = from_found if are_few else along_indexes
    found = _distinct(way(view, groups, ORDERS[sort], words), is_falling=ORDERS[sort].is_falling)
    order = _order(found, is_falling=ORDERS[sort].is_falling)
    return (
        select(*COLUMNS, instance.c.uid, instance.c.process, instance.c.key)
        .select_from(found)
        .join(task, and_(task.c.instance_id == found.c.instance_id, task.c.no == found.c.no))
        .join(instance, instance.c.id == task.c.instance_id)
        .order_by(*order)
    )


@cache
def _count(view: View, groups: int) -> Select[*tuple[Any, ...]]:
    branches = along_indexes(view, groups, ORDERS["due"], 0)
    every = _every(branches)
    places = select(every.c.instance_id, every.c.no).distinct().limit(bindparam("limit"))
    return select(func.count()).select_from(places.subquery())


def _distinct(branches: Sequence[Any], *, is_falling: bool) -> Any:
    """The places of the tasks, those of all branches together: the first of them win."""
    every = _every(branches)
    return (
        select(every.c.instance_id, every.c.no, every.c.place)
        .distinct()
        .order_by(*_order(every, is_falling=is_falling))
        .limit(bindparam("limit"))
        .subquery()
    )


def _every(branches: Sequence[Any]) -> Any:
    return union_all(*(select(branch.subquery()) for branch in branches)).subquery()


def _order(found: Any, *, is_falling: bool) -> list[Any]:
    columns = [found.c.place, found.c.instance_id, found.c.no]
    return [column.desc() for column in columns] if is_falling else columns
