"""Somebody corrects what an instance believes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import InstanceCommand
from engine.commands.given import check_given
from engine.commands.held import ensure_not_ended
from engine.errors import BadInput
from engine.model import Actor, Receipt

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class SetVariables(InstanceCommand):
    """Set variables of ``instance``: ``changes`` by path (``case.severity``), logged values.

    Timers bound to them move. ``reason`` is free text, so it is sealed.

    Raises:
        NotFound: no such instance.
        BadInput: nothing to change, or a value that the log cannot hold.
        InstanceEnded: it has ended already.
        StaleVersion: the instance changed since it was read.
    """

    needs: ClassVar[str | None] = "instance.correct"

    instance: UUID
    changes: Mapping[str, object]
    reason: str

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        work.match(instance.version)
        ensure_not_ended(instance)
        changes = check_given(self.changes)
        if not changes:
            raise BadInput(problem="nothing_to_change")
        sealer = work.sealer(instance)
        given = {"changes": changes, "reason": sealer.put("reason", self.reason)}
        return work.step(instance, "variables.set", {"input": given}, sealer=sealer)
