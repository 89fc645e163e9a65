"""The lists of tasks: one index range for each group, however many tasks there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    func,
    select,
    tuple_,
    union_all,
)

from engine.model import Task, TaskState
from engine.store.projection.candidates import NO_GROUP, NOBODY
from engine.store.tables import candidate, instance, task, written
from engine.store.tasks import COLUMNS, WIDTH, task_of

View = Literal["mine", "groups", "unclaimed", "overdue", "due_today"]
Place = tuple[int, int, int]
"""Where a page ended: due time (microseconds), number of the instance, number of the task."""

Day = tuple[int, int]
"""Its first moment and the first of the next, microseconds since the epoch."""

NO_DAY: Day = (0, 0)
FIRST: Place = (-(2**53), 0, 0)
CAP = 1000
"""Counting stops here: a list says 999+."""


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
) -> list[Row]:
    """Tasks of a view behind ``after``, by due time, those without any last.

    ``now`` bounds ``overdue``, ``day`` bounds ``due_today``.
    """
    parameters = _parameters(actor, groups, now, day)
    parameters |= {"due": after[0], "instance": after[1], "no": after[2], "limit": limit}
    rows = connection.execute(_page(view, len(groups)), parameters)
    return [
        Row(
            task=task_of(row),
            instance=UUID(bytes=row[WIDTH]),
            process=row[WIDTH + 1],
            key=row[WIDTH + 2],
            place=(row[12], row[0], row[1]),
        )
        for row in rows
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
    parameters |= {"due": FIRST[0], "instance": FIRST[1], "no": FIRST[2], "limit": CAP}
    return connection.scalar(_count(view, len(groups)), parameters) or 0


def _parameters(actor: int, groups: Sequence[str], now: int, day: Day = NO_DAY) -> dict[str, Any]:
    named: dict[str, Any] = {f"group{n}": group for n, group in enumerate(groups)}
    return named | {"actor": actor, "now": now, "begin": day[0], "end": day[1]}


@cache
def _page(view: View, groups: int) -> Select[*tuple[Any, ...]]:
    found = _distinct(view, groups)
    return (
        select(*COLUMNS, instance.c.uid, instance.c.process, instance.c.key)
        .select_from(found)
        .join(task, and_(task.c.instance_id == found.c.instance_id, task.c.no == found.c.no))
        .join(instance, instance.c.id == task.c.instance_id)
        .order_by(found.c.due, found.c.instance_id, found.c.no)
    )


@cache
def _count(view: View, groups: int) -> Select[*tuple[Any, ...]]:
    return select(func.count()).select_from(_distinct(view, groups))


def _distinct(view: View, groups: int) -> Any:
    """The places of the tasks: each branch reads one range of one index, then the first win."""
    branches = [select(branch) for branch in _branches(view, groups)]
    every = union_all(*branches).subquery()
    return (
        select(every.c.instance_id, every.c.no, every.c.due)
        .distinct()
        .order_by(every.c.due, every.c.instance_id, every.c.no)
        .limit(bindparam("limit"))
        .subquery()
    )


def _branches(view: View, groups: int) -> list[Any]:
    mine = [_of_task(view, task.c.assignee == bindparam("actor"))]
    if view == "mine":
        return mine
    theirs = [_of_candidate(view, NO_GROUP, bindparam("actor"))]
    for n in range(groups):
        group: BindParameter[str] = bindparam(f"group{n}")
        theirs.append(_of_task(view, task.c.grp == group))
        theirs.append(_of_candidate(view, group, NOBODY))
    return mine + theirs if view in ("overdue", "due_today") else theirs


def _of_task(view: View, whose: ColumnElement[bool]) -> Any:
    found = select(task.c.instance_id, task.c.no, task.c.due).where(
        whose, task.c.state == written(TaskState.OPEN)
    )
    if view == "unclaimed":
        found = found.where(task.c.assignee.is_(None))
    return _first(view, found, task)


def _of_candidate(view: View, group: Any, person: Any) -> Any:
    found = select(candidate.c.instance_id, candidate.c.no, candidate.c.due).where(
        candidate.c.grp == group, candidate.c.actor == person
    )
    if view == "unclaimed":
        same = and_(
            task.c.instance_id == candidate.c.instance_id,
            task.c.no == candidate.c.no,
        )
        found = found.join(task, same).where(task.c.assignee.is_(None))
    return _first(view, found, candidate)


def _first(view: View, found: Select[*tuple[Any, ...]], table: Table) -> Any:
    order = (table.c.due, table.c.instance_id, table.c.no)
    place = tuple_(bindparam("due"), bindparam("instance"), bindparam("no"))
    found = found.where(tuple_(*order) > place)
    if view == "overdue":
        found = found.where(table.c.due < bindparam("now"))
    if view == "due_today":
        found = found.where(table.c.due >= bindparam("begin"), table.c.due < bindparam("end"))
    return found.order_by(*order).limit(bindparam("limit")).subquery()
