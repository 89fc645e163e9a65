"""What a command on an instance answers: the event that it wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from engine.model.event import Effect, Event

_ENDS = {
    "completed": "completed",
    "cancelled_instance": "cancelled",
    "suspended": "suspended",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """The answer, the same again when the request is repeated under its idempotency key.

    ``at`` in microseconds since the epoch, UTC; ``version`` is the instance's. ``instance`` is
    ``None`` for what concerns no instance yet.
    """

    instance: UUID | None
    version: int
    kind: str
    at: int
    effects: tuple[Effect, ...]

    @classmethod
    def of(cls, event: Event, instance: UUID | None) -> Receipt:
        """The receipt of ``event`` in the stream of ``instance``."""
        return cls(
            instance=instance,
            version=event.seq,
            kind=event.kind,
            at=event.at,
            effects=tuple(event.content.get("effects", ())),
        )

    @property
    def status(self) -> str:
        """``active``, ``suspended``, ``completed`` or ``cancelled``, as this event left it."""
        for effect in reversed(self.effects):
            if effect["e"] in _ENDS:
                return _ENDS[effect["e"]]
        return "active"

    def having(self, *kinds: str) -> Iterator[Effect]:
        """The effects of these kinds, in order."""
        return (effect for effect in self.effects if effect["e"] in kinds)

    @property
    def opened(self) -> tuple[Effect, ...]:
        """The user tasks that opened, each with ``task`` (its number), ``uid`` and ``el``."""
        return tuple(self.having("opened"))

    @property
    def incidents(self) -> tuple[Effect, ...]:
        """What failed behind the step and waits for somebody."""
        return tuple(self.having("incident"))
