"""Behind an event-based gateway only events race."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_TARGETS = frozenset({"intermediateCatchEvent", "receiveTask"})


def event_gateways(inspection: Inspection) -> Iterator[Finding]:
    """Two flows or more, each to a catch event or receive task that nothing else leads to.

    Receive tasks there carry no boundary events and do not stand beside message events.
    """
    for area in inspection.areas:
        for node in area.nodes:
            if node.kind == "eventBasedGateway":
                yield from _of_gateway(inspection, area, node)


def _of_gateway(inspection: Inspection, area: Area, gateway: Node) -> Iterator[Finding]:
    targets = [area.scope.nodes[flow.target] for flow in area.outgoing[gateway.id]]
    if len(targets) < 2:
        yield inspection.error("event_gateway_flows", gateway, flows=len(targets))
    for target in targets:
        if target.kind not in _TARGETS:
            yield inspection.error("event_gateway_target", target, gateway=gateway.id)
        elif len(area.incoming[target.id]) > 1:
            yield inspection.error("event_gateway_shared", target, gateway=gateway.id)
        elif area.boundaries.get(target.id):
            yield inspection.error("event_gateway_boundary", target, gateway=gateway.id)
    kinds = {kind for target in targets for kind in _kinds(target)}
    if "receiveTask" in kinds and "message" in kinds:
        yield inspection.error("event_gateway_mixed", gateway)


def _kinds(node: Node) -> list[str]:
    if node.kind == "receiveTask":
        return [node.kind]
    return [event.kind for event in node.events]
