"""Events in the middle of a drawing that begin an instance all the same."""

from __future__ import annotations

from collections.abc import Iterator

from engine.drawing.model import Node, Scope


def begun_at(scope: Scope) -> Iterator[tuple[Node, Node]]:
    """What is marked ``instantiate``, with each event or receive task at which it lets one begin.

    A receive task begins an instance itself, an event-based gateway by what stands behind it.
    """
    for node in scope.nodes.values():
        if not node.is_instantiating:
            continue
        if node.kind == "receiveTask":
            yield node, node
        for flow in scope.flows if node.kind == "eventBasedGateway" else ():
            if flow.source == node.id and flow.target in scope.nodes:
                yield node, scope.nodes[flow.target]
