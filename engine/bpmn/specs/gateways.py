"""Gateways: exclusive, parallel, inclusive and event-based."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.bpmn.faults import Fault
from engine.bpmn.specs.element import Element, Path, holds
from engine.bpmn.token import WAITING, Token

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope


class ExclusiveGateway(Element):
    """Takes the first flow, in the order of the file, whose condition holds, else the default."""

    def chosen(self, token: Token) -> list[Path]:
        """One flow.

        Raises:
            Fault: ``no_flow``, or a condition that is neither true nor false.
        """
        for path in self.flows.paths:
            if path.condition is None or holds(path.condition, token):
                return [path]
        if self.flows.default is not None:
            return [self.flows.default]
        if self.flows.paths:
            raise Fault("no_flow", element=self.el)
        return []


class Joining(Element):
    """A gateway that gathers tokens, one waiting token an arrival."""

    def reached(self, scope: Scope, path: Path) -> None:
        """Remember along which flow the token came."""
        scope.run.stepper.arrive(scope, self, via=path.id)

    def arrived(self, scope: Scope) -> dict[str, Token]:
        """Flow id -> the earliest token that came along it and still waits here."""
        found: dict[str, Token] = {}
        for token in scope.tasks.values():
            if (
                token.task_spec is self
                and "via" in token.internal_data
                and "incident" not in token.internal_data
            ):
                found.setdefault(token.internal_data["via"], token)
        return found

    def consume(self, token: Token) -> None:
        """All arrivals become the one ``token``."""
        for other in self.arrived(token.workflow).values():
            if other is not token:
                self.left(other)
        token.internal_data.pop("via", None)


class ParallelGateway(Joining):
    """Goes on when a token has come along every incoming flow; then takes every outgoing flow.

    Conditions on those mean nothing (BPMN 2.0.2, 10.6.4).
    """

    def chosen(self, token: Token) -> list[Path]:
        """Every flow."""
        default = self.flows.default
        return self.flows.paths if default is None else [*self.flows.paths, default]

    def enter(self, token: Token) -> bool:
        """Wait for the others."""
        if len(self.incoming) > 1:
            if len(self.arrived(token.workflow)) < len(self.incoming):
                token._set_state(WAITING)
                return False
            self.consume(token)
        return True


class InclusiveGateway(Joining):
    """Goes on when no token can still come along an empty incoming flow (BPMN 2.0.2, 13.4.3).

    ``upstream`` maps each incoming flow to the elements from which it can be reached without
    passing this gateway.
    """

    joins_late = True
    upstream: dict[str, frozenset[str]]

    def enter(self, token: Token) -> bool:
        """Wait until all else is still."""
        if len(self.incoming) > 1:
            token._set_state(WAITING)
            return False
        return True

    def try_join(self, token: Token) -> bool:
        """Go on, if nothing further can come."""
        scope = token.workflow
        here = self.arrived(scope)
        if here[min(here, key=lambda flow: here[flow].id)] is not token:
            return False
        if self.expects(scope, set(here)):
            return False
        self.consume(token)
        scope.run.stepper.resume(token)
        return True

    def expects(self, scope: Scope, filled: set[str]) -> bool:
        """Whether a token may still come along a flow that is not ``filled``."""
        for other in scope.tasks.values():
            notes = other.internal_data
            if other.is_armed or "undo" in notes or (other.task_spec is self and "via" in notes):
                continue
            if self._may_bring_more(other.task_spec.el, filled):
                return True
        return False

    def _may_bring_more(self, el: str, filled: set[str]) -> bool:
        reaches = {flow for flow in self.incoming if el in self.upstream[flow]}
        return bool(reaches - filled) and not reaches & filled


class EventGateway(Element):
    """Lets the events behind it race; the first takes the token."""

    def route(self, token: Token) -> None:
        """Put one waiting token before each event."""
        scope = token.workflow
        self.left(token)
        for path in self.flows.paths:
            scope.run.tell({"e": "flow", "id": path.id}, scope)
            scope.run.stepper.arrive(scope, path.target, race=token.id)
