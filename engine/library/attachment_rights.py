"""Who may see, add and open the attachments of an instance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.store import tasks

if TYPE_CHECKING:
    from engine.model import Actor, Task
    from engine.store import Connection


@dataclass(frozen=True, kw_only=True, slots=True)
class Rights:
    """What an actor may do with the attachments of an instance.

    ``sees``: what there is, without names. ``works``: an open task of the instance is theirs or
    offered to them, so names and bytes are, too. ``adds``: who works on it, or brings messages to
    instances that they may read.
    """

    sees: bool
    works: bool
    adds: bool


def rights(
    connection: Connection, actor: Actor, instance: int, beside: Iterable[int] = ()
) -> Rights:
    """The rights of ``actor`` on the attachments of instance ``instance``.

    Args:
        connection: to read tasks with.
        actor: who asks.
        instance: its number.
        beside: numbers of further instances of the same complaint, whose tasks count as well for
            seeing and opening.
    """
    own = tasks.of_instance(connection, instance)
    others = [task for number in beside for task in tasks.of_instance(connection, number)]
    reads = actor.may("instance.read")
    works_here = any(works_on(task, actor) for task in own)
    works = works_here or any(works_on(task, actor) for task in others)
    return Rights(
        sees=reads or works or any(_concerns(task, actor) for task in own),
        works=works,
        adds=(works_here and actor.may("task.complete")) or (reads and actor.may("message.send")),
    )


def works_on(task: Task, actor: Actor) -> bool:
    """Whether ``task`` is open and the actor's, or nobody's and offered to them."""
    if not task.is_open or task.bars(actor):
        return False
    if task.assignee is None:
        return task.is_offered_to(actor)
    return actor.id in (task.assignee, task.owner)


def _concerns(task: Task, actor: Actor) -> bool:
    """As for the page of a task: whoever has it, or could have it, may look at it when closed."""
    return actor.id in (task.assignee, task.owner) or task.is_offered_to(actor)
