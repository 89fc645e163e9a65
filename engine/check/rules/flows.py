"""Sequence flows join two nodes of one scope, where BPMN lets them."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Flow, Node
from engine.model.finding import Finding

_NOT_CONDITIONAL = frozenset({"eventBasedGateway", "startEvent"})


def flows(inspection: Inspection) -> Iterator[Finding]:
    """Both ends exist, in the flow's own scope; none into a start, out of an end, and so on.

    A parallel gateway takes all its flows, whatever condition stands on them.

    Source:
        BPMN 2.0.2, 10.6.4.
    """
    for area in inspection.areas:
        for flow in area.scope.flows:
            source = area.scope.nodes.get(flow.source)
            target = area.scope.nodes.get(flow.target)
            if source is None or target is None:
                yield from _lost_end(inspection, area, flow)
            else:
                yield from _ends(inspection, flow, source, target)


def _lost_end(inspection: Inspection, area: Area, flow: Flow) -> Iterator[Finding]:
    for name in (flow.source, flow.target):
        if name in area.scope.nodes:
            continue
        if inspection.scopes_of(name):
            yield inspection.error("flow_crosses_scope", flow, node=name)
        else:
            yield inspection.error("flow_dangling", flow, missing=name)


def _ends(inspection: Inspection, flow: Flow, source: Node, target: Node) -> Iterator[Finding]:
    if target.kind in ("startEvent", "boundaryEvent"):
        yield inspection.error("flow_into", flow, node=target.id, kind=target.kind)
    if source.kind == "endEvent":
        yield inspection.error("flow_out_of_end", flow, node=source.id)
    for node in (source, target):
        if node.is_event_subprocess:
            yield inspection.error("flow_at_event_subprocess", flow, node=node.id)
    if flow.condition is not None and source.kind in _NOT_CONDITIONAL:
        yield inspection.error("condition_misplaced", flow, node=source.id, kind=source.kind)
    if flow.condition is not None and source.kind == "parallelGateway":
        yield inspection.warning("condition_ignored", flow, gateway=source.name or source.id)
