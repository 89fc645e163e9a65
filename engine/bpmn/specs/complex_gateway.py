"""Complex gateways: they split as inclusive ones do, and join as soon as their condition holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.bpmn import incidents
from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.specs.element import holds
from engine.bpmn.specs.gateways import InclusiveGateway
from engine.bpmn.token import WAITING, Token
from engine.bpmn.variables import lookup

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope

COUNT = "activationCount"


class ComplexGateway(InclusiveGateway):
    """With an ``activation`` it takes one token of each flow that has one, as soon as that holds.

    ``activationCount`` is there the number of flows with a token. Then it waits for its reset: what
    comes along one of the other flows is taken in and nothing leaves, until that has happened on
    each of them or cannot happen any more. A second token along the same flow waits for the next
    activation. Meanwhile an armed token stands here with the flows already used, ``spent``.

    Source:
        BPMN 2.0.2, 13.4.5.
    """

    activation: Formula | None = None

    def enter(self, token: Token) -> bool:
        """Activate the gateway, be taken in, or wait."""
        if self.activation is None:
            return True
        scope, flow = token.workflow, token.internal_data["via"]
        used = self._used(scope)
        if used is None and self._is_active(token):
            self._activate(token)
            return True
        if used is None or flow in used.internal_data["spent"]:
            token._set_state(WAITING)
        else:
            self._take_in(token, used)
        return False

    def leave(self, token: Token, phase: str) -> None:
        """Led past a condition that cannot be decided, a token activates the gateway."""
        flow = token.internal_data.get("via")
        used = self._used(token.workflow)
        if flow is not None and used is not None and flow not in used.internal_data["spent"]:
            self._take_in(token, used)
            return
        if flow is not None and used is None and self.activation is not None:
            self._activate(token)
        super().leave(token, phase)

    def try_join(self, token: Token) -> bool:
        """Reset when nothing further is expected, or activate when variables have changed."""
        used = self._used(token.workflow)
        if used is token:
            return self._reset(token)
        if used is not None or token is not next(iter(self._here(token.workflow).values())):
            return False
        try:
            if not self._is_active(token):
                return False
        except Fault as fault:
            token.phase = "enter"
            incidents.stop(token, fault)
            return True
        self._activate(token)
        token.workflow.run.stepper.resume(token)
        return True

    def _here(self, scope: Scope) -> dict[str, Token]:
        """Flow id -> the earliest token that came along it and waits."""
        found: dict[str, Token] = {}
        for token in scope.tasks.values():
            notes = token.internal_data
            if token.task_spec is self and token.state == WAITING and "via" in notes:
                found.setdefault(notes["via"], token)
        return found

    def _used(self, scope: Scope) -> Token | None:
        """The token that stands here until the reset, if the gateway waits for that."""
        tokens = scope.tasks.values()
        return next((t for t in tokens if t.task_spec is self and t.is_armed), None)

    def _is_active(self, token: Token) -> bool:
        scope = token.workflow
        count = len({*self._here(scope), token.internal_data["via"]})
        find = lookup(scope, token)

        def seen(name: str) -> Any:
            return count if name == COUNT else find(name)

        return self.activation is not None and holds(self.activation, token, seen)

    def _activate(self, token: Token) -> None:
        """Take the tokens that are here; ``token`` goes on for all of them."""
        scope = token.workflow
        here = self._here(scope) | {token.internal_data.pop("via"): token}
        for other in here.values():
            if other is not token:
                self.left(other)
        if len(here) < len(self.incoming):
            notes = {"armed": 1, "spent": [flow for flow in self.incoming if flow in here]}
            scope.run.stepper.place(scope, self, notes)._set_state(WAITING)

    def _take_in(self, token: Token, used: Token) -> None:
        spent = used.internal_data["spent"]
        spent.append(token.internal_data["via"])
        self.left(token)
        if len(spent) == len(self.incoming):
            token.workflow.run.stepper.remove(used)

    def _reset(self, used: Token) -> bool:
        scope = used.workflow
        if self.expects(scope, set(used.internal_data["spent"])):
            return False
        scope.run.stepper.remove(used)
        return True
