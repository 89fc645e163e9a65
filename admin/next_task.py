"""Which task comes after the one just completed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from admin.context import ask
from engine.errors import NotYours
from engine.model import Actor, Receipt
from engine.queries import FindTask, Inbox


def next_task(receipt: Receipt, reader: Actor) -> UUID | None:
    """One that the step opened for the reader, else their own most urgent one; else none."""
    for effect in receipt.opened:
        if _is_for(effect, reader):
            return UUID(effect["uid"])
    mine = ask(Inbox(view="mine", limit=1)).rows
    return mine[0].task.uid if mine else None


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
