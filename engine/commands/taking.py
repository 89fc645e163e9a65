"""Who may take a task, and who may complete it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.commands.held import ensure_active
from engine.errors import (
    BarredFromTask,
    HandOverRefused,
    NotFound,
    NotYours,
    TaskAlreadyClaimed,
    TaskAlreadyClosed,
    TaskDelegated,
)
from engine.model import Actor, Task
from engine.store import people

if TYPE_CHECKING:
    from engine.commands.held import Held
    from engine.commands.work import Work
    from engine.library import Ready


def acting_on(work: Work, task: Task) -> Actor:
    """Who asks, as they act on ``task``: what is written names whom they stand in for."""
    work.actor = task.as_acting(work.actor)
    return work.actor


def ensure_open(task: Task) -> None:
    """Refuse a task that is done.

    Raises:
        TaskAlreadyClosed: it was completed or cancelled before.
    """
    if not task.is_open:
        raise TaskAlreadyClosed(task=str(task.uid))


def ensure_not_barred(task: Task, actor: Actor) -> None:
    """Four eyes.

    Raises:
        BarredFromTask: the actor did a step that is kept apart from this one.
    """
    if task.bars(actor):
        raise BarredFromTask(task=str(task.uid))


def ensure_not_kept(task: Task, ready: Ready) -> None:
    """Whether the drawing lets the task pass to another person.

    Raises:
        HandOverRefused: it does not.
    """
    if task.element in ready.kept:
        raise HandOverRefused(task=str(task.uid))


def receiver(work: Work, held: Held, number: int) -> Actor:
    """The person to whom a task may be handed over.

    Raises:
        InstanceEnded, InstanceSuspended: nothing moves in its instance.
        HandOverRefused: the drawing lets it pass to nobody.
        NotFound: no such person.
        BarredFromTask: four eyes.
    """
    ensure_active(held.instance)
    ensure_not_kept(held.task, work.ready(held.instance.release))
    found = people.find(work.connection, number)
    if found is None:
        raise NotFound(person=number)
    ensure_not_barred(held.task, found)
    return found


def ensure_may_claim(task: Task, actor: Actor) -> None:
    """Whether the actor may make the task theirs.

    Raises:
        TaskAlreadyClaimed: somebody else has it.
        NotYours: it is not offered to them.
        BarredFromTask: four eyes.
    """
    if task.assignee not in (None, actor.id, actor.on_behalf):
        raise TaskAlreadyClaimed(task=str(task.uid))
    if task.assignee is None and not task.is_offered_to(actor):
        raise NotYours(task=str(task.uid))
    ensure_not_barred(task, actor)


def ensure_may_complete(task: Task, actor: Actor) -> None:
    """Whether the actor may complete the task: theirs, or nobody's and offered to them.

    Raises:
        NotYours: neither.
        BarredFromTask: four eyes.
        TaskDelegated: it was handed over for help and goes back first.
    """
    if task.assignee is None:
        if not task.is_offered_to(actor):
            raise NotYours(task=str(task.uid))
    elif task.assignee not in (actor.id, actor.on_behalf):
        raise NotYours(task=str(task.uid))
    ensure_not_barred(task, actor)
    if task.owner is not None:
        raise TaskDelegated(task=str(task.uid))
