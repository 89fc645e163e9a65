"""An instance pauses, and goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.held import ensure_active, ensure_not_ended
from engine.errors import Conflict
from engine.model import Actor, Receipt, Status

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class SuspendInstance(InstanceCommand):
    """Stop taking work and firing timers of ``instance``.

    Raises:
        NotFound: no such instance.
        InstanceEnded, InstanceSuspended: it is not running.
        StaleVersion: the instance changed since it was read.
    """

    needs: ClassVar[str | None] = "instance.suspend"

    instance: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        work.match(instance.version)
        ensure_active(instance)
        return work.step(instance, "instance.suspended", {"input": {}})


@dataclass(frozen=True, kw_only=True, slots=True)
class ResumeInstance(InstanceCommand):
    """Let ``instance`` go on; what came due meanwhile fires with the next tick.

    Raises:
        NotFound: no such instance.
        InstanceEnded, Conflict: it is not suspended.
        StaleVersion: the instance changed since it was read.
    """

    needs: ClassVar[str | None] = "instance.suspend"

    instance: UUID

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        work.match(instance.version)
        ensure_not_ended(instance)
        if instance.status is not Status.SUSPENDED:
            raise Conflict(problem="not_suspended", instance=str(instance.uid))
        return work.step(instance, "instance.resumed", {"input": {}})
