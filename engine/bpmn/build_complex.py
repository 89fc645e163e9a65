"""Compiles complex gateways."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.bpmn.specs.complex_gateway import ComplexGateway
from engine.drawing import Node

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder


def _gateway(to: ScopeBuilder, node: Node) -> None:
    gateway = ComplexGateway(to.plan, node)
    if node.activation is not None:
        activation = node.activation
        gateway.activation = to.findings.condition(activation.text, activation.line, node.id)


def complete(to: ScopeBuilder, gateway: ComplexGateway) -> None:
    """Refuse what cannot be told apart once the flows are known."""
    node, flows = gateway.node, gateway.flows
    facts = {"element": node.name or node.id}
    if gateway.activation is None and len(gateway.incoming) > 1:
        to.findings.add("activation_missing", node.line, node.id, facts, severity="missing")
    is_choosing = flows.default is not None or any(path.condition for path in flows.paths)
    if gateway.activation is not None and is_choosing:
        to.findings.add("complex_gateway_mixed", node.line, node.id, facts)


BUILDERS: dict[str, Callable[[ScopeBuilder, Node], None]] = {"complexGateway": _gateway}
