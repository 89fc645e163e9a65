"""The two ways to the tasks of a view: along an index of each group, or from what was found."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    or_,
    select,
)

from engine.model import TaskState
from engine.store.inbox_order import Order
from engine.store.projection.candidates import NO_GROUP, NOBODY
from engine.store.searched import found_instances, has_words
from engine.store.tables import candidate, task, written

View = Literal["mine", "groups", "unclaimed", "overdue", "due_today"]


def along_indexes(view: View, groups: int, order: Order, words: int) -> list[Any]:
    """A range of one index for each way in which a task can be somebody's.

    Each has the first ``:limit`` places of its range; words are looked for on the way.
    """
    mine = [_of_task(view, order, words, task.c.assignee == bindparam("actor"))]
    if view == "mine":
        return mine
    theirs = [_of_candidate(view, order, words, NO_GROUP, bindparam("actor"))]
    for group in _groups(groups):
        theirs.append(_of_task(view, order, words, task.c.grp == group))
        theirs.append(_of_candidate(view, order, words, group, NOBODY))
    return mine + theirs if view in ("overdue", "due_today") else theirs


def from_found(view: View, groups: int, order: Order, words: int) -> list[Any]:
    """The open tasks of the few instances that the words find, if they are in the view."""
    found = found_instances(words)
    # "+ 0" keeps the planner from the indexes of open tasks: there are more of those than found.
    is_open = task.c.state + 0 == written(TaskState.OPEN)
    asked = (
        select(task.c.instance_id, task.c.no, task.c[order.column].label("place"))
        .select_from(found.join(task, task.c.instance_id == found.c.instance_id))
        .where(is_open, _is_in(view, groups), order.behind(task), *_bounds(view, task))
    )
    return [_unclaimed(view, asked).order_by(*order.sorted(task)).limit(bindparam("limit"))]


def _groups(count: int) -> list[BindParameter[str]]:
    return [bindparam(f"group{n}") for n in range(count)]


def _of_task(view: View, order: Order, words: int, whose: ColumnElement[bool]) -> Any:
    found = _places(task, order, words).where(whose, task.c.state == written(TaskState.OPEN))
    return _first(view, _unclaimed(view, found), task, order)


def _of_candidate(view: View, order: Order, words: int, group: Any, person: Any) -> Any:
    found = _places(candidate, order, words).where(
        candidate.c.grp == group, candidate.c.actor == person
    )
    if view == "unclaimed":
        same = and_(
            task.c.instance_id == candidate.c.instance_id,
            task.c.no == candidate.c.no,
        )
        found = _unclaimed(view, found.join(task, same))
    return _first(view, found, candidate, order)


def _places(table: Table, order: Order, words: int) -> Select[*tuple[Any, ...]]:
    place = table.c[order.column].label("place")
    searched = has_words(table.c.instance_id, range(words))
    return select(table.c.instance_id, table.c.no, place).where(*searched)


def _first(view: View, found: Select[*tuple[Any, ...]], table: Table, order: Order) -> Any:
    found = found.where(order.behind(table), *_bounds(view, table))
    return found.order_by(*order.sorted(table)).limit(bindparam("limit"))


def _unclaimed(view: View, found: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return found.where(task.c.assignee.is_(None)) if view == "unclaimed" else found


def _bounds(view: View, table: Table) -> list[ColumnElement[bool]]:
    if view == "overdue":
        return [table.c.due < bindparam("now")]
    if view == "due_today":
        return [table.c.due >= bindparam("begin"), table.c.due < bindparam("end")]
    return []


def _is_in(view: View, groups: int) -> ColumnElement[bool]:
    mine = task.c.assignee == bindparam("actor")
    if view == "mine":
        return mine
    named = _groups(groups)
    also = [and_(candidate.c.grp == group, candidate.c.actor == NOBODY) for group in named]
    also.append(and_(candidate.c.grp == NO_GROUP, candidate.c.actor == bindparam("actor")))
    offered = exists().where(
        candidate.c.instance_id == task.c.instance_id, candidate.c.no == task.c.no, or_(*also)
    )
    theirs = [offered, *(task.c.grp == group for group in named)]
    return or_(mine, *theirs) if view in ("overdue", "due_today") else or_(*theirs)
