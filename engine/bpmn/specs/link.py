"""Link events: a token that comes to one goes on at the other of its name."""

from __future__ import annotations

from engine.bpmn.specs.element import Element
from engine.bpmn.token import Token


class LinkCatch(Element):
    """Where thrown links of its name lead to."""


class LinkThrow(Element):
    """Leads to ``target``, in the same scope."""

    target: LinkCatch

    def route(self, token: Token) -> None:
        """Go on there."""
        scope = token.workflow
        self.left(token)
        scope.run.stepper.arrive(scope, self.target)
