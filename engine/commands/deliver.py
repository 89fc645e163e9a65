"""A message between instances arrives, exactly once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.bpmn.moments import LocalNow
from engine.commands.beginning import new_instance, start_event
from engine.commands.command import Command
from engine.commands.correlate_message import KEPT_FOR
from engine.commands.routing import Joins, Starts, route, start_key
from engine.errors import DeliveryWaits, NotFound
from engine.model import Actor, Delivery, DeliveryState, Receipt, Status
from engine.store import definitions, instances, messages
from engine.vault import references_in

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class Deliver(Command[Receipt | None]):
    """Let the delivery with this number arrive, in order of the thrower's deliveries.

    Answers ``None`` if it arrived before, if nobody takes it (it is then kept for 30 days) or if
    its receiver has ended. Run again after any failure: it arrives once.

    Raises:
        NotFound: no such delivery.
        DeliveryWaits: an earlier delivery of the same thrower is still on its way, or the receiver
            is suspended.
    """

    needs: ClassVar[str | None] = "engine.work"

    delivery: int

    def execute(self, actor: Actor, work: Work) -> Receipt | None:
        """Take the receiver's step, and note that it arrived, in one transaction."""
        found = messages.find(work.connection, self.delivery)
        if found is None:
            raise NotFound(delivery=self.delivery)
        if found.state is not DeliveryState.PENDING:
            return None
        if messages.has_earlier(work.connection, found):
            raise DeliveryWaits(delivery=found.id)
        if found.until is not None and found.until < work.now():
            messages.end(work.connection, found.id, DeliveryState.DEAD)
            return None
        if found.kind == "signal":
            return self._signal(work, found)
        return self._message(work, found)

    def _message(self, work: Work, found: Delivery) -> Receipt | None:
        to = route(work, found.name, found.key, found.payload, drill=found.drill)
        if isinstance(to, Joins):
            return self._step(work, found, to.instance, "message.received")
        if isinstance(to, Starts):
            return self._start(work, found, to)
        until = found.until or found.at + KEPT_FOR
        messages.end(work.connection, found.id, DeliveryState.KEPT, until=until)
        return None

    def _signal(self, work: Work, found: Delivery) -> Receipt | None:
        if found.receiver is not None:
            return self._step(work, found, found.receiver, "signal.received")
        release, _ = definitions.current(work.connection)
        process = None
        if release is not None:
            process = work.ready(release).compiled.processes.get(found.process or "")
        start = None
        if process is not None:
            fitting = (s for s in process.starts if (s.kind, s.name) == ("signal", found.name))
            start = next(fitting, None)
        if release is None or process is None or start is None:
            messages.end(work.connection, found.id, DeliveryState.DEAD)
            return None
        now = LocalNow(work.now(), work.ready(release).compiled.zone)
        key = start_key(start, found.payload, now)
        event = start_event(process, start.element)
        return self._start(work, found, Starts(release, process.key, event, key))

    def _step(self, work: Work, found: Delivery, number: int, kind: str) -> Receipt | None:
        instance = work.unit.hold_instance(number)
        if instance is not None and instance.status is Status.SUSPENDED:
            raise DeliveryWaits(delivery=found.id)
        if instance is None or not instance.is_open:
            if found.receiver is None:  # it ended since the message was routed: once more
                raise DeliveryWaits(delivery=found.id)
            messages.end(work.connection, found.id, DeliveryState.DEAD)
            return None
        arrived = {"receiver": number, "arrived": instance.seq + 1}
        if not messages.end(work.connection, found.id, DeliveryState.DONE, **arrived):
            return None
        given = {"name": found.name, "key": found.key, "payload": dict(found.payload)}
        return work.step(instance, kind, {"of": _origin(found), "input": given})

    def _start(self, work: Work, found: Delivery, to: Starts) -> Receipt | None:
        if not messages.end(work.connection, found.id, DeliveryState.DONE, arrived=1):
            return None
        new = new_instance(
            work,
            release=to.release,
            process=to.process,
            key=to.key,
            drill=found.drill,
            subject=_subject(work, found, to.key),
        )
        messages.note_receiver(work.connection, found.id, new.id)
        content = {
            "instance": str(new.uid),
            "process": to.process,
            "element": to.start.element,
            "key": to.key,
            "drill": found.drill,
            "of": _origin(found),
            "input": dict(found.payload),
        }
        return work.begin(new, content)


def _subject(work: Work, found: Delivery, key: str | None) -> int | None:
    """Whom the new instance is about: see docs/decisions/0006-one-subject.md."""
    thrower = instances.find_by_id(work.connection, found.thrower)
    if thrower is None or thrower.subject is None:
        return None
    is_same_case = key is not None and key == thrower.key
    is_about_them = any(references_in(dict(found.payload)))
    return thrower.subject if is_same_case or is_about_them else None


def _origin(found: Delivery) -> dict[str, object]:
    """What the receiver's line says of the thrower's."""
    return {"stream": found.thrower, "seq": found.seq, "n": found.n, "name": found.name}
