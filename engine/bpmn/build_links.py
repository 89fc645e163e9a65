"""Compiles link events."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.bpmn.specs.element import Element
from engine.bpmn.specs.link import LinkCatch, LinkThrow
from engine.drawing import Node, Scope, broken_links, is_link, links_of

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder

_KINDS: dict[str, type[Element]] = {
    "intermediateThrowEvent": LinkThrow,
    "intermediateCatchEvent": LinkCatch,
}


def builder_of(node: Node) -> Callable[[ScopeBuilder, Node], None] | None:
    """What compiles a link event; ``None`` for any other node."""
    return _link if is_link(node) else None


def _link(to: ScopeBuilder, node: Node) -> None:
    event = _KINDS[node.kind](to.plan, node)
    event.results = to.findings.parameters(node.outputs, node.id)


def join(to: ScopeBuilder, scope: Scope) -> None:
    """Let thrown links lead to caught ones, once all nodes are there."""
    for code, node, facts in broken_links(scope):
        to.findings.add(code, node.events[0].line, node.id, facts)
    for source, target in links_of(scope).items():
        thrown, caught = to.plan.elements[source], to.plan.elements[target]
        if isinstance(thrown, LinkThrow) and isinstance(caught, LinkCatch):
            thrown.target = caught
            thrown.connect(caught)
