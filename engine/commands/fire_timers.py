"""Time has passed for an instance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import Command
from engine.model import Actor, Event, Receipt, Status

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class FireTimers(Command[Receipt | None]):
    """Fire every timer of ``instance`` that is due by now, in order.

    Answers ``None``, and leaves no event, if none is due, or the instance has ended or is
    suspended: it does no harm to send it too early, too late or twice.

    Raises:
        NotFound: no such instance.
    """

    needs: ClassVar[str | None] = "engine.work"
    is_keyed: ClassVar[bool] = True

    instance: UUID | int

    def execute(self, actor: Actor, work: Work) -> Receipt | None:
        """Take the step if anything is due."""
        instance = work.hold(self.instance)
        due = instance.next_due
        if instance.status is not Status.ACTIVE or due is None:
            return None
        if due > work.now():
            work.unit.set_timer(instance)
            return None
        return work.step(instance, "timers.fired", {"input": {}})

    def recall(self, event: Event, instance: UUID | None, work: Work) -> Receipt | None:
        """The receipt of what was fired."""
        return Receipt.of(event, instance)
