"""A message from outside: a person at a form, or a program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.clock import DAY
from engine.commands.answers import clean
from engine.commands.beginning import new_instance
from engine.commands.command import InstanceCommand
from engine.commands.given import check_given
from engine.commands.held import ensure_active
from engine.commands.routing import Joins, Starts, route
from engine.errors import NotFound
from engine.model import Actor, DeliveryState, Receipt
from engine.store import messages
from engine.store.streams import MESSAGES

if TYPE_CHECKING:
    from engine.commands.work import Work
    from engine.library import Sealer
    from engine.model import Instance

KEPT_FOR = 30 * DAY
"""How long a message waits for somebody to want it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrelateMessage(InstanceCommand):
    """Send the message ``name`` to whom it concerns by ``key``, or to ``instance`` itself.

    Where the drawing names a form for the message, ``payload`` are raw answers to it, checked and
    sealed. Else they are values as the log holds them: programs send no personal data without a
    form. A message that nobody takes is kept for 30 days; the receipt then has no instance.

    Raises:
        NotFound: no such instance.
        InstanceEnded, InstanceSuspended: the instance named cannot take it.
        BadAnswers, BadInput: the payload does not fit.
    """

    needs: ClassVar[str | None] = "message.send"

    name: str
    key: str | None = None
    payload: Mapping[str, object] = field(default_factory=dict)
    instance: UUID | None = None
    drill: bool = False

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Find the receiver, check, seal, take its step."""
        if self.instance is not None:
            held = work.hold(self.instance)
            work.match(held.version)
            waits = messages.waits_of(work.connection, held.id)
            asked = ("message", self.name)
            form = next((w["form"] for w in waits if (w["kind"], w["name"]) == asked), None)
            return self._deliver(work, held, form)
        work.answer_if_done()
        found = route(work, self.name, self.key, self.payload, drill=self.drill)
        if isinstance(found, Joins):
            held_by_number = work.unit.hold_instance(found.instance)
            if held_by_number is None:
                raise NotFound(instance=found.instance)
            return self._deliver(work, held_by_number, found.form)
        if isinstance(found, Starts):
            return self._start(work, found)
        return self._keep(work)

    def _deliver(self, work: Work, instance: Instance, form: str | None) -> Receipt:
        ensure_active(instance)
        sealer = work.sealer(instance)
        run = work.load(instance)
        values = self._values(work, instance, form, sealer, run.variables)
        given = {"name": self.name, "key": self.key, "payload": values}
        return work.step(instance, "message.received", {"input": given}, run=run, sealer=sealer)

    def _start(self, work: Work, found: Starts) -> Receipt:
        new = new_instance(
            work, release=found.release, process=found.process, key=found.key, drill=self.drill
        )
        sealer = work.sealer(new)
        values = self._values(work, new, found.start.form, sealer, {})
        content = {
            "instance": str(new.uid),
            "process": found.process,
            "element": found.start.element,
            "key": found.key,
            "drill": self.drill,
            "message": self.name,
            "input": values,
        }
        return work.begin(new, content, sealer)

    def _keep(self, work: Work) -> Receipt:
        payload = check_given(self.payload)
        effect = {
            "e": "throws",
            "n": 1,
            "kind": "message",
            "name": self.name,
            "key": self.key,
            "payload": payload,
        }
        event = work.log(MESSAGES, "message.kept", {"effects": [effect]})
        work.unit.throw(
            event,
            effect,
            drill=self.drill,
            state=DeliveryState.KEPT,
            until=work.now() + KEPT_FOR,
        )
        return Receipt.of(event, None)

    def _values(
        self,
        work: Work,
        instance: Instance,
        form: str | None,
        sealer: Sealer,
        context: Mapping[str, object],
    ) -> dict[str, object]:
        if form is not None:
            return clean(work, instance, form, self.payload, context, sealer)
        return check_given(self.payload)
