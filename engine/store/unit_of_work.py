"""One transaction: no state changes without the event that says why."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from engine.model import DeliveryState, Effect, Entry, Event, Instance, Task, link
from engine.store import events, instances, streams, tasks
from engine.store.projection import change_of_open, deliveries, jobs, project
from engine.store.streams import Stream
from engine.store.tasks import TaskFacts

_KEY_TAKEN = re.compile("event_idem|append-only")
_LEAVES_WORK = frozenset({"throws", "job"})


class KeyRace(Exception):
    """Another transaction has just used the same idempotency key; a second try will see it."""


class UnitOfWork:
    """What a command reads and writes, all of it or nothing.

    ``connection`` is for the store's own functions. ``leaves_work`` tells after the commit whether
    workers should be woken; ``afterwards`` is called then, in order, and must not fail.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.leaves_work = False
        self.afterwards: list[Callable[[], None]] = []
        self._held: dict[int, Instance] = {}

    def hold_instance_of(self, task: UUID) -> Instance | None:
        """Lock the instance of a task, then read it."""
        return self._hold(instances.lock_by_task(self.connection, task))

    def hold_instance(self, instance: UUID | int) -> Instance | None:
        """Lock an instance, given by id or number, then read it."""
        if isinstance(instance, UUID):
            return self._hold(instances.lock_by_uid(self.connection, instance))
        return self._hold(instances.lock_by_id(self.connection, instance))

    def hold_stream(self, name: str) -> Stream:
        """Lock a stream that is no instance, then read where it is."""
        return streams.lock(self.connection, name)

    def set_subject(self, instance: Instance, subject: int) -> None:
        """Note whose personal data a held instance holds, where no event does: for drafts."""
        instances.set_subject(self.connection, instance.id, subject)

    def _hold(self, instance: Instance | None) -> Instance | None:
        if instance is not None:
            self._held[instance.id] = instance
        return instance

    def task(self, uid: UUID, idem: bytes | None) -> TaskFacts:
        """A task of a held instance, with what came under the same idempotency key."""
        return tasks.facts(self.connection, uid, idem)

    def begin(self, new: Instance) -> Instance:
        """Insert a new instance, whose first event follows; returns it with its number."""
        number = instances.create(self.connection, new)
        begun = replace(new, id=number)
        self._held[number] = begun
        return begun

    def save(
        self,
        after: Instance,
        *,
        because: Entry,
        held: Task | None = None,
        still: frozenset[int] = frozenset(),
    ) -> Event:
        """Write an event of a held instance, the state after it, and what lists say of it.

        Args:
            after: the state after the event; its ``seq``, ``head`` and ``tasks`` are still those
                before it.
            because: what happened.
            held: the task that the command was about.
            still: numbers of the waits that caught something and go on waiting.

        Raises:
            BadInput: the event holds what the log cannot hold.
            KeyRace: the idempotency key was taken meanwhile.
        """
        before = self._held[after.id]
        event = link(because, stream=after.id, seq=before.seq + 1, prev=before.head)
        self._append(event)
        effects = because.effects
        now = replace(
            after,
            seq=event.seq,
            head=event.hash,
            tasks=before.tasks + change_of_open(effects),
        )
        if now == replace(before, seq=event.seq, head=event.hash):
            instances.advance(self.connection, now, was=before.seq)
        else:
            instances.save(self.connection, now, was=before.seq)
        project(self.connection, now, event, effects, held, still)
        if now.next_due != before.next_due:
            self.set_timer(now)
        self.leaves_work |= any(effect["e"] in _LEAVES_WORK for effect in effects)
        self._held[after.id] = now
        return event

    def set_timer(self, instance: Instance) -> None:
        """Make sure that the job of the instance's next timer is there."""
        jobs.set_timer(self.connection, instance)
        self.leaves_work = True

    def append(self, stream: str, entry: Entry) -> Event:
        """Write an event of a stream that is no instance; the stream is held from here on.

        Raises:
            BadInput: the event holds what the log cannot hold.
            KeyRace: the idempotency key was taken meanwhile.
        """
        found = streams.lock(self.connection, stream)
        event = link(entry, stream=found.id, seq=found.seq + 1, prev=found.head)
        self._append(event)
        streams.advance(self.connection, found.id, seq=event.seq, head=event.hash)
        return event

    def throw(
        self,
        event: Event,
        effect: Effect,
        *,
        drill: bool,
        state: DeliveryState = DeliveryState.PENDING,
        until: int | None = None,
    ) -> None:
        """Send, or keep, a message or signal that came from no instance; ``event`` recorded it."""
        deliveries.outside(self.connection, event, effect, drill=drill, state=state, until=until)
        self.leaves_work = True

    def _append(self, event: Event) -> None:
        try:
            events.append(self.connection, event)
        except IntegrityError as error:
            # The index of PostgreSQL, or SQLite's trigger, which is faster than its index.
            if event.idem is not None and _KEY_TAKEN.search(str(error.orig)):
                raise KeyRace from error
            raise
