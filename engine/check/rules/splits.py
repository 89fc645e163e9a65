"""Splits can always choose: conditions on the flows, and a default."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.check.rules.supported_elements import ACTIVITIES
from engine.drawing import Node
from engine.model.finding import Finding

_CHOOSE = frozenset({"exclusiveGateway", "inclusiveGateway", "complexGateway"})


def splits(inspection: Inspection) -> Iterator[Finding]:
    """Exclusive and inclusive splits, and activities with conditional flows.

    Source:
        processes.md 2.6, rule 2, for the default of every gateway.
    """
    for area in inspection.areas:
        for node in area.nodes:
            if node.default is not None:
                yield from _default(inspection, area, node)
            if node.activation is not None:
                continue  # it joins, and leaves by all its flows
            if node.kind in _CHOOSE and len(area.outgoing[node.id]) > 1:
                yield from _gateway(inspection, area, node)
            elif node.kind in ACTIVITIES and node.default is None:
                yield from _activity(inspection, area, node)


def _default(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    flow = next((f for f in area.outgoing[node.id] if f.id == node.default), None)
    if flow is None:
        yield inspection.error("default_dangling", node, flow=node.default)
    elif flow.condition is not None:
        yield inspection.error("default_conditional", flow)
    if node.kind not in ACTIVITIES | _CHOOSE:
        yield inspection.error("default_misplaced", node, kind=node.kind)


def _gateway(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    flows = [flow for flow in area.outgoing[node.id] if flow.id != node.default]
    bare = [flow for flow in flows if not flow.condition]
    for flow in bare:
        yield inspection.missing("condition_missing", flow, gateway=node.name or node.id)
    if node.default is None:
        is_drawn = inspection.process.is_executable and not bare
        tell = inspection.error if is_drawn else inspection.missing
        yield tell("default_missing", node)


def _activity(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    flows = area.outgoing[node.id]
    if flows and all(flow.condition for flow in flows):
        yield inspection.warning("default_advised", node)
