"""Somebody looks after a step that failed: once more, or past it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.given import check_given
from engine.commands.held import ensure_active
from engine.errors import IncidentResolved, NotFound
from engine.model import Actor, Instance, Receipt
from engine.store import incidents

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class RetryIncident(InstanceCommand):
    """Let incident ``no`` of ``instance`` try again where it stopped.

    It may fail again: that is a new incident, no refusal.

    Raises:
        NotFound: no such instance or incident.
        IncidentResolved: it is not open any more.
        InstanceEnded, InstanceSuspended: the instance is not running.
    """

    needs: ClassVar[str | None] = "incident.resolve"

    instance: UUID
    no: int

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        work.match(instance.version)
        ensure_active(instance)
        _ensure_open(work, instance, self.no)
        return work.step(instance, "incident.retried", {"incident": self.no, "input": {}})


@dataclass(frozen=True, kw_only=True, slots=True)
class SkipIncident(InstanceCommand):
    """Go on after the element of incident ``no``, with ``values`` as what it would have written.

    ``values`` are as the log holds them, without personal data. ``reason`` is free text, so it is
    sealed.

    Raises:
        NotFound: no such instance or incident.
        BadInput: a value that the log cannot hold.
        IncidentResolved: it is not open any more.
        InstanceEnded, InstanceSuspended: the instance is not running.
    """

    needs: ClassVar[str | None] = "incident.resolve"

    instance: UUID
    no: int
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        work.match(instance.version)
        ensure_active(instance)
        _ensure_open(work, instance, self.no)
        values = check_given(self.values)
        sealer = work.sealer(instance)
        given = {"values": values, "reason": sealer.put("reason", self.reason)}
        content = {"incident": self.no, "input": given}
        return work.step(instance, "incident.skipped", content, sealer=sealer)


def _ensure_open(work: Work, instance: Instance, no: int) -> None:
    is_open = incidents.is_open(work.connection, instance.id, no)
    if is_open is None:
        raise NotFound(instance=str(instance.uid), incident=no)
    if not is_open:
        raise IncidentResolved(instance=str(instance.uid), incident=no)
