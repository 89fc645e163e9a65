"""Who may see, add and open the attachments of an instance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.store import tasks

if TYPE_CHECKING:
    from engine.model import Actor
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
    found = tasks.of_instances(connection, [instance, *beside])
    own = [task for task in found if task.instance == instance]
    reads = actor.may("instance.read")
    works_here = any(task.is_worked_on_by(actor) for task in own)
    works = any(task.is_worked_on_by(actor) for task in found)
    return Rights(
        sees=reads or works or any(task.concerns(actor) for task in own),
        works=works,
        adds=(works_here and actor.may("task.complete")) or (reads and actor.may("message.send")),
    )
