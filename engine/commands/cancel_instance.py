"""Somebody ends an instance before its end event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.held import ensure_not_ended
from engine.model import Actor, Receipt

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class CancelInstance(InstanceCommand):
    """End ``instance`` now. ``reason`` is free text, so it is sealed.

    Raises:
        NotFound: no such instance.
        InstanceEnded: it has ended already.
        StaleVersion: the instance changed since it was read.
    """

    needs: ClassVar[str | None] = "instance.cancel"

    instance: UUID
    reason: str

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        work.match(instance.version)
        ensure_not_ended(instance)
        sealer = work.sealer(instance)
        given = {"reason": sealer.put("reason", self.reason)}
        return work.step(instance, "instance.cancelled", {"input": given}, sealer=sealer)
