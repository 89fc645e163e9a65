"""Which task comes after the one just completed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from admin.context import ask
from admin.work_list import work_list
from engine.errors import NotYours
from engine.model import Actor, Receipt
from engine.queries import FindTask

_FEW = 20
"""Looked through for one that no colleague has taken."""


def next_task(receipt: Receipt, reader: Actor, view: str = "mine") -> UUID | None:
    """One that the step opened for the reader, else the most urgent one that they may take.

    That is sought in the ``view`` of the desk they work in, then among their own.
    """
    for effect in receipt.opened:
        if _is_for(effect, reader):
            return UUID(effect["uid"])
    for name in dict.fromkeys((view, "mine")):
        for row in work_list(name, limit=_FEW).rows:
            is_free = row.task.assignee in (None, reader.id)
            if row.task.is_open and row.may_take and is_free:
                return row.task.uid
    return None


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
