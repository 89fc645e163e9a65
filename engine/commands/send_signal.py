"""A signal from outside, to everybody who waits for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import InstanceCommand
from engine.commands.given import check_given
from engine.model import Actor, Receipt
from engine.store.streams import MESSAGES

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class SendSignal(InstanceCommand):
    """Broadcast the signal ``name``: each receiver gets a delivery of its own.

    ``payload`` are values as the log holds them, without personal data.

    Raises:
        BadInput: the payload holds something else.
    """

    needs: ClassVar[str | None] = "signal.send"

    name: str
    payload: Mapping[str, object] = field(default_factory=dict)
    drill: bool = False

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Record it and write the deliveries."""
        work.answer_if_done()
        payload = check_given(self.payload)
        effect = {"e": "throws", "n": 1, "kind": "signal", "name": self.name, "payload": payload}
        event = work.log(MESSAGES, "signal.sent", {"effects": [effect]})
        work.unit.throw(event, effect, drill=self.drill)
        return Receipt.of(event, None)
