"""Work that waits for a person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from uuid import UUID

from engine.model.actor import Actor


class TaskState(IntEnum):
    """Whether somebody still has to do it."""

    OPEN = 0
    CLOSED = 1
    CANCELLED = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One user task as the log left it. Times in microseconds since the epoch, UTC.

    ``no`` counts within the instance from 1. ``group`` is its first candidate group; ``groups``
    and ``users`` (actor numbers) are all candidates. ``owner`` is set while it is delegated.
    ``barred`` are the numbers of those who may not take it (four eyes). Names are not here: they
    are looked up in the release by ``element``.
    """

    instance: int
    no: int
    uid: UUID
    element: str
    release: int
    form: str | None
    group: str | None
    groups: tuple[str, ...]
    users: tuple[int, ...]
    barred: tuple[int, ...]
    assignee: int | None
    owner: int | None
    state: TaskState
    due: int | None
    follow: int | None
    priority: int | None
    opened: int
    closed: int | None
    closed_by: int | None
    version: int

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state is TaskState.OPEN

    def is_offered_to(self, actor: Actor) -> bool:
        """Whether they are a candidate, by group or by name, their own or whom they act for."""
        named = actor.id in self.users or actor.on_behalf in self.users
        return named or not actor.groups.isdisjoint(self.groups)

    def principal(self, actor: Actor) -> int | None:
        """Whom the actor stands in for on this task: its assignee, or one it is offered to by name.

        ``None`` where they act for themselves, or not at all.
        """
        if actor.id == self.assignee or not actor.stands_in_for:
            return None
        if self.assignee is not None:
            return self.assignee if self.assignee in actor.stands_in_for else None
        if self.is_offered_to(actor):
            return None
        return min(actor.stands_in_for.intersection(self.users), default=None)

    def as_acting(self, actor: Actor) -> Actor:
        """The actor as they act on this task: for whom they stand in, if for anybody."""
        whom = self.principal(actor)
        return actor if whom is None else replace(actor, on_behalf=whom)

    def is_worked_on_by(self, actor: Actor) -> bool:
        """Whether it is open and the actor's, or nobody's and offered to them."""
        if not self.is_open or self.bars(actor):
            return False
        if self.principal(actor) is not None:
            return True
        if self.assignee is None:
            return self.is_offered_to(actor)
        return actor.id in (self.assignee, self.owner)

    def concerns(self, actor: Actor) -> bool:
        """Whether the actor has it or could have it; they may look at it when it is closed, too."""
        has = actor.id in (self.assignee, self.owner) or self.principal(actor) is not None
        return has or self.is_offered_to(actor)

    def bars(self, actor: Actor) -> bool:
        """Whether the actor, or whom they stand in for, did a step that four eyes keep apart."""
        whom = self.principal(actor) if actor.on_behalf is None else actor.on_behalf
        return actor.id in self.barred or whom in self.barred
