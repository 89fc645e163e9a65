"""Somebody looks at what is masked, or at a whole instance as auditor: that is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from engine.commands.command import Command
from engine.errors import BadInput, NotFound
from engine.library import open_references
from engine.model import Actor
from engine.store import instances
from engine.store.streams import ACCESS
from engine.vault import parse_reference

if TYPE_CHECKING:
    from engine.commands.work import Work
    from engine.model import Instance


@dataclass(frozen=True, kw_only=True, slots=True)
class Unmask(Command[dict[str, Any]]):
    """Open the values behind ``references`` of ``instance``; what was erased is left out.

    ``reason`` is free text, so it is sealed; the ``access`` stream names who, which values and
    when.

    Raises:
        NotFound: no such instance.
        BadInput: no reason, no reference, or one of another instance.
    """

    needs: ClassVar[str | None] = "personal.unmask"

    instance: UUID
    references: Sequence[str]
    reason: str

    def execute(self, actor: Actor, work: Work) -> dict[str, Any]:
        """Record, then open."""
        instance = _find(work, self.instance)
        wanted = [parse_reference(text) for text in self.references]
        if not wanted or not self.reason.strip():
            raise BadInput(problem="reason_missing" if wanted else "nothing_to_open")
        if any(reference.stream != instance.id for reference in wanted):
            raise BadInput(problem="reference_of_another_instance")
        told = {"references": sorted(self.references)}
        record_access(work, instance, "personal.unmasked", told, self.reason)
        return open_references(work.connection, work.tools.vault, wanted)


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenInstance(Command[None]):
    """An auditor opens ``instance``: record it on the ``access`` stream.

    Raises:
        NotFound: no such instance.
    """

    needs: ClassVar[str | None] = "instance.audit"

    instance: UUID

    def execute(self, actor: Actor, work: Work) -> None:
        """Record it."""
        record_access(work, _find(work, self.instance), "instance.opened", {}, None)


def _find(work: Work, uid: UUID) -> Instance:
    instance = instances.find(work.connection, uid)
    if instance is None:
        raise NotFound(instance=str(uid))
    return instance


def record_access(
    work: Work, instance: Instance, kind: str, told: dict[str, Any], reason: str | None
) -> None:
    """Write on the ``access`` stream that somebody looked at ``instance``, and the sealed why."""
    stream = work.unit.hold_stream(ACCESS)
    given: dict[str, Any] = dict(told)
    if reason is not None:
        # Sealed for the person whom the instance is about: erased with the rest.
        sealer = work.sealer_of(stream.id, stream.seq + 1, instance.subject)
        given["reason"] = sealer.put("reason", reason)
        sealer.write()
    work.log(ACCESS, kind, {"instance": str(instance.uid), "input": given})
