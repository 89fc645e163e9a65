"""What a command does its work with: the transaction, the tools, who asks and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from engine.bpmn import NotOpen
from engine.bpmn.waiting import waiting
from engine.commands.command import AlreadyDone
from engine.commands.held import Asked, Held
from engine.commands.tools import Tools
from engine.errors import (
    Conflict,
    NotFound,
    StaleVersion,
)
from engine.library import Ready, Sealer
from engine.library.loading import load_run
from engine.library.steps import STARTED, STEPS, Content, start
from engine.model import Actor, Entry, Event, Instance, Receipt, Status, Task, normal
from engine.operations import Context, LiveWorld
from engine.store import events, sealed
from engine.store.sealed import Subject

if TYPE_CHECKING:
    from engine.bpmn import Run
    from engine.store import Connection, UnitOfWork


class Work:
    """One command at work."""

    def __init__(self, unit: UnitOfWork, tools: Tools, actor: Actor, asked: Asked) -> None:
        self.unit = unit
        self.tools = tools
        self.actor = actor
        self._asked = asked
        self._now: int | None = None

    @property
    def connection(self) -> Connection:
        """For the store's own functions."""
        return self.unit.connection

    @property
    def idem(self) -> bytes | None:
        """What identifies the idempotency key, for reads that look for it on their way."""
        return self._asked.idem

    @property
    def request(self) -> bytes | None:
        """The fingerprint of the request."""
        return self._asked.request

    def now(self) -> int:
        """The moment of the command, microseconds since the epoch, UTC; the same at each call.

        Ask after the lock: the lines of a stream then follow each other in time.
        """
        if self._now is None:
            self._now = self.tools.clock.now()
        return self._now

    # -- reading ------------------------------------------------------------------------------

    def hold_task(self, uid: UUID) -> Held:
        """Lock the instance of a task, then read the task.

        Raises:
            NotFound: there is no such task.
            AlreadyDone: the request came before.
        """
        instance = self.unit.hold_instance_of(uid)
        if instance is None:
            raise NotFound(task=str(uid))
        found = self.unit.task(uid, self.idem)
        if found.seen is not None:
            raise AlreadyDone(*found.seen)
        owner = None
        if instance.subject is not None and found.subject is not None:
            owner = Subject(instance.subject, *found.subject)
        return Held(instance, found.task, owner, found.has_draft)

    def hold(self, instance: UUID | int) -> Instance:
        """Lock an instance, then read it.

        Raises:
            NotFound: there is no such instance.
            AlreadyDone: the request came before.
        """
        found = self.unit.hold_instance(instance)
        if found is None:
            raise NotFound(instance=str(instance))
        self.answer_if_done()
        return found

    def answer_if_done(self) -> None:
        """Look for the idempotency key, where no other read has done so.

        Raises:
            AlreadyDone: the request came before.
        """
        if self.idem is not None:
            seen = events.find_by_key(self.connection, self.idem)
            if seen is not None:
                raise AlreadyDone(*seen)

    def match(self, version: int) -> None:
        """Compare with the version that the asker saw.

        Raises:
            StaleVersion: it changed since.
        """
        if self._asked.if_match is not None and self._asked.if_match != version:
            raise StaleVersion(version=version)

    def ready(self, release: int) -> Ready:
        """A compiled release."""
        return self.tools.releases.ready(self.connection, release)

    def load(self, instance: Instance) -> Run:
        """The instance in memory, as its last event left it.

        Raises:
            InstanceUnreadable: neither its snapshot nor its log gives that state.
        """
        compiled = self.ready(instance.release).compiled
        return load_run(self.connection, compiled, instance, self._world(instance))

    def sealer(self, instance: Instance, subject: Subject | None = None) -> Sealer:
        """Seals the personal values of the instance's next event."""
        if subject is None:
            return self.sealer_of(instance.id, instance.seq + 1, instance.subject)
        return self._sealer(instance.id, instance.seq + 1, subject)

    def sealer_of(self, stream: int, seq: int, subject: int | None) -> Sealer:
        """Seals the personal values of line ``seq`` of a held stream, for subject ``subject``."""
        found = None if subject is None else sealed.find_subject(self.connection, subject)
        return self._sealer(stream, seq, found)

    def _sealer(self, stream: int, seq: int, subject: Subject | None) -> Sealer:
        return Sealer(
            self.connection,
            self.tools.vault,
            stream=stream,
            seq=seq,
            at=self.now(),
            subject=subject,
        )

    # -- writing ------------------------------------------------------------------------------

    def begin(self, new: Instance, content: Content, sealer: Sealer | None = None) -> Receipt:
        """Run the first step of ``new``, which is inserted already, and write its event."""
        recorded = normal(content)
        compiled = self.ready(new.release).compiled
        world = self._world(new)
        new = _sealed(new, sealer)
        run = start(compiled, recorded, at=self.now(), actor=self.actor.id, world=world)
        return self._save(new, run, STARTED, content, None)

    def step(
        self,
        instance: Instance,
        kind: str,
        content: Content,
        *,
        task: Task | None = None,
        run: Run | None = None,
        sealer: Sealer | None = None,
    ) -> Receipt:
        """Run one step on what is recorded, and write its event.

        Args:
            instance: held.
            kind: of the event, one of ``STEPS``.
            content: what was asked, personal values sealed already; the effects are added.
            task: the task it is about.
            run: the instance if it was loaded already.
            sealer: what sealed the values; its rows are written here.

        Raises:
            Conflict: what the content names is not open.
        """
        run = run or self.load(instance)
        recorded = normal(content)
        instance = _sealed(instance, sealer)
        try:
            STEPS[kind](run, recorded, self.now(), self.actor.id)
        except NotOpen as error:
            raise Conflict(problem="not_open", what=str(error)) from error
        return self._save(instance, run, kind, content, task)

    def note(
        self,
        instance: Instance,
        kind: str,
        content: Content,
        *effects: Mapping[str, Any],
        task: Task | None = None,
    ) -> Receipt:
        """Write an event of an instance that leaves its state as it is."""
        told = {**content, "effects": effects}
        event = self.unit.save(
            instance, because=self._entry(kind, told, instance=instance), held=task
        )
        return Receipt.of(event, instance.uid)

    def log(self, stream: str, kind: str, content: Content) -> Event:
        """Write the event of the command in a stream that is no instance."""
        return self.unit.append(stream, self._entry(kind, content))

    def log_beside(self, stream: str, kind: str, content: Content) -> Event:
        """Write a further event of the command, in another stream than the one that answers."""
        entry = replace(self._entry(kind, content), idem=None, request=None)
        return self.unit.append(stream, entry)

    # -- inside -------------------------------------------------------------------------------

    def _save(
        self, instance: Instance, run: Run, kind: str, content: Content, task: Task | None
    ) -> Receipt:
        snapshot, state = run.dump()
        status = Status[run.status.upper()]
        after = replace(
            instance,
            status=status,
            end=run.end,
            next_due=run.next_due,
            snapshot=snapshot,
            ended=None if status <= Status.SUSPENDED else self.now(),
        )
        told = {**content, "effects": run.effects}
        entry = self._entry(kind, told, instance=instance, state=state)
        event = self.unit.save(after, because=entry, held=task, still=_still_waiting(run))
        if kind == STARTED or status is not instance.status:
            self.tools.follow(self.connection, after)
        return Receipt.of(event, instance.uid)

    def _entry(
        self,
        kind: str,
        content: Content,
        *,
        instance: Instance | None = None,
        state: bytes | None = None,
    ) -> Entry:
        release = None
        if instance is not None:
            release = self.tools.releases.release(self.connection, instance.release)
        return Entry(
            kind=kind,
            at=self.now(),
            actor=self.actor.id,
            on_behalf=self.actor.on_behalf,
            content=content,
            release=None if release is None else release.id,
            release_hash=None if release is None else release.hash,
            idem=self._asked.idem,
            request=self._asked.request,
            state=state,
        )

    def _world(self, instance: Instance) -> LiveWorld:
        context = Context(
            instance=instance.id,
            uid=instance.uid,
            process=instance.process,
            key=instance.key,
            actor=self.actor.id,
            at=self.now(),
            drill=instance.drill,
            transaction=self.connection,
        )
        return LiveWorld(self.tools.operations, context)


def _still_waiting(run: Run) -> frozenset[int]:
    """The waits that caught something and go on: those of events that do not interrupt."""
    if not any(effect["e"] == "caught" for effect in run.effects):
        return frozenset()
    return frozenset(token.id for token in waiting(run))


def _sealed(instance: Instance, sealer: Sealer | None) -> Instance:
    """Write what was sealed; the first personal value gives the instance its subject.

    Before the step: an operation in it may want to open what has just been typed.
    """
    if sealer is None:
        return instance
    sealer.write()
    return instance if sealer.subject is None else replace(instance, subject=sealer.subject.id)
