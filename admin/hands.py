"""What the reader may do with a task, by the same rules as the commands."""

from __future__ import annotations

from dataclasses import dataclass

from engine.commands import AssignTask, ClaimTask, CompleteTask, DelegateTask, ReleaseTask
from engine.model import Actor, Task


@dataclass(frozen=True, kw_only=True, slots=True)
class Hands:
    """Which buttons the page shows. ``complete`` also lets the reader save a draft."""

    claim: bool
    release: bool
    complete: bool
    delegate: bool
    give_back: bool
    assign: bool


def hands(task: Task, reader: Actor) -> Hands:
    """Look at who has ``task`` and who ``reader`` is.

    The engine decides again when a button is pressed: this only keeps hopeless ones away.
    """
    reader = task.as_acting(reader)
    is_free = task.is_open and task.assignee is None and task.is_offered_to(reader)
    has = task.assignee
    is_theirs = task.is_open and has is not None and has in (reader.id, reader.on_behalf)
    is_barred = task.bars(reader)
    return Hands(
        claim=(is_free or (is_theirs and has == reader.on_behalf))
        and not is_barred
        and reader.may(ClaimTask.needs),
        release=is_theirs and task.owner is None and reader.may(ReleaseTask.needs),
        complete=(is_theirs or is_free)
        and task.owner is None
        and not is_barred
        and reader.may(CompleteTask.needs),
        delegate=is_theirs and task.owner is None and reader.may(DelegateTask.needs),
        give_back=task.is_open
        and task.owner is not None
        and (is_theirs or reader.id == task.owner)
        and reader.may(DelegateTask.needs),
        assign=task.is_open and reader.may(AssignTask.needs),
    )
