"""Activities: local inputs, boundary events, rounds of a multi-instance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.bpmn.specs.element import Element
from engine.bpmn.token import Token

if TYPE_CHECKING:
    from engine.bpmn.scope_spec import ScopeSpec
    from engine.bpmn.specs.boundary import BoundaryEvent
    from engine.bpmn.specs.multi_instance import MultiInstance
    from engine.drawing import Node


class Activity(Element):
    """A task, sub-process or call activity.

    Attributes:
        boundaries: what is armed beside it while it is open.
        rounds: the multi-instance whose rounds this is; its boundaries then belong to that.
    """

    def __init__(self, plan: ScopeSpec, node: Node, name: str | None = None) -> None:
        super().__init__(plan, node, name)
        self.boundaries: list[BoundaryEvent] = []
        self.rounds: MultiInstance | None = None

    def enter(self, token: Token) -> bool:
        """Take inputs, prepare the work, arm boundary events; all or nothing."""
        self.take_inputs(token)
        notes = self.prepare(token)
        armed = [(b, b.trigger.prepared(token.workflow, token)) for b in self.boundaries]
        for boundary, wait in armed:
            boundary.arm(token, wait)
        token.workflow.run.stepper.ask()  # a condition that is met already comes first
        return token.is_here and self.begin(token, notes)

    def prepare(self, token: Token) -> dict[str, Any]:
        """Evaluate what the work needs before anything is recorded."""
        return {}

    def begin(self, token: Token, prepared: dict[str, Any]) -> bool:
        """Record that the work has begun; ``True`` when the token may act at once."""
        return True

    def cancelled(self, token: Token) -> None:
        """Disarm the boundary events."""
        self.disarm(token)

    def disarm(self, token: Token) -> None:
        """Take away the boundary events of this token."""
        if self.boundaries:
            for other in list(token.workflow.tasks.values()):
                if other.is_armed and other.internal_data.get("host") == token.id:
                    token.workflow.run.stepper.cut(other)

    def route(self, token: Token) -> None:
        """A round reports to its container; anything else leaves by its flows."""
        if self.rounds is not None:
            self.rounds.round_done(token)
            return
        super().route(token)

    def left(self, token: Token) -> None:
        """Boundary events go with the activity."""
        self.disarm(token)
        super().left(token)
