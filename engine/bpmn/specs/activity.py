"""Activities: local inputs, boundary events, rounds of a multi-instance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.bpmn import compensation
from engine.bpmn.specs.element import Element, Path
from engine.bpmn.specs.quantities import HELD, gathered
from engine.bpmn.token import Token

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope
    from engine.bpmn.scope_spec import ScopeSpec
    from engine.bpmn.specs.boundary import BoundaryEvent
    from engine.bpmn.specs.reopened import Reopened
    from engine.bpmn.specs.rounds import Rounds
    from engine.drawing import Node


class Activity(Element):
    """A task, sub-process or call activity.

    Attributes:
        boundaries: what is armed beside it while it is open.
        rounds: the loop or multi-instance whose rounds this is; its boundaries then belong to that.
        needs: how many tokens have to come by flows before it begins.
        sends: how many tokens it leaves with along each flow that it takes.
        undoes: its compensation handler; a sub-process without one is opened again (``reopens``).
        keeps: whether its completions are remembered, since the drawing may undo them; with rounds
            (``has_rounds``) those of each are.
    """

    needs = 1
    sends = 1
    undoes: Element | None = None
    reopens: Reopened | None = None
    keeps = False
    has_rounds = False

    def __init__(self, plan: ScopeSpec, node: Node, name: str | None = None) -> None:
        super().__init__(plan, node, name)
        self.boundaries: list[BoundaryEvent] = []
        self.rounds: Rounds | None = None

    def reached(self, scope: Scope, path: Path) -> None:
        """Remember that the token may have to wait for others."""
        held = {HELD: 1} if self.needs > 1 else {}
        scope.run.stepper.arrive(scope, self, **held)

    def enter(self, token: Token) -> bool:
        """Take inputs, prepare the work, arm boundary events; all or nothing."""
        if HELD in token.internal_data and not gathered(token, self.needs):
            return False
        self.take_inputs(token)
        notes = self.prepare(token)
        armed = [(b, b.trigger.prepared(token.workflow, token)) for b in self.boundaries]
        for boundary, wait in armed:
            boundary.arm(token, wait)
        return self.begin(token, notes)

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

    def chosen(self, token: Token) -> list[Path]:
        """Each flow as often as tokens go along it."""
        return [path for path in super().chosen(token) for _ in range(self.sends)]

    def route(self, token: Token) -> None:
        """What undoes reports, and a round to its container; anything else leaves by its flows."""
        if "undo" in token.internal_data:
            compensation.report(token)
            return
        if self.rounds is not None:
            self.rounds.round_done(token)
            return
        token.workflow.run.stepper.steps += self.sends - 1  # so that tokens stay counted
        super().route(token)

    def left(self, token: Token) -> None:
        """Boundary events go with the activity; that it was completed may be remembered."""
        self.disarm(token)
        super().left(token)
        if self.keeps:
            compensation.keep(token, self)
