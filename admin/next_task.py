"""Which task comes after the one just completed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from admin.context import ask
from admin.work_list import work_list
from engine.errors import NotYours
from engine.model import Actor, Receipt
from engine.queries import FindTask

if TYPE_CHECKING:
    from engine.queries import InboxRow

_FEW = 20
"""Looked through for one that no colleague has taken."""


def next_task(receipt: Receipt, reader: Actor, place: Mapping[str, str]) -> UUID | None:
    """One that the step opened for the reader, else the first one that they may take.

    That is sought in the list of the desk they work in, as ``place_now`` tells it, then among
    their own tasks.
    """
    for effect in receipt.opened:
        if _is_for(effect, reader):
            return UUID(effect["uid"])
    for rows in _lists(place):
        for row in rows:
            whom = row.task.principal(reader)
            is_free = row.task.assignee in (None, reader.id, whom)
            if row.task.is_open and row.may_take and is_free:
                return row.task.uid
    return None


def _lists(place: Mapping[str, str]) -> Iterator[tuple[InboxRow, ...]]:
    view, search, sort = place.get("view", "mine"), place.get("q"), place.get("sort", "due")
    yield work_list(view, limit=_FEW, sort=sort, search=search).rows
    if (view, search) != ("mine", None):
        yield work_list("mine", limit=_FEW).rows


def _is_for(effect: Mapping[str, Any], reader: Actor) -> bool:
    if reader.id in effect.get("bar", ()):
        return False
    return reader.id in effect.get("users", ()) or not reader.groups.isdisjoint(
        effect.get("groups", ())
    )


def still_visible(uid: UUID, reader: Actor) -> bool:
    """Whether the reader, who has just passed it on, may still open the page of the task."""
    try:
        task = ask(FindTask(task=uid)).task
    except NotYours:
        return False
    return task.is_open or reader.may("instance.read")
