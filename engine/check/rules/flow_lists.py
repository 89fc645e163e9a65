"""The flows that an element lists as its own are its own."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Flow, Node
from engine.model.finding import Finding


def flow_lists(inspection: Inspection) -> Iterator[Finding]:
    """Each ``incoming`` and ``outgoing`` entry is a flow of the scope that touches the element.

    A flow that is not listed is no contradiction, even where its other end lists it: files are
    written by hand without any list, and a modeller that changes one adds those of what it
    touches.
    """
    for area in inspection.areas:
        flows = {flow.id: flow for flow in area.scope.flows}
        for node in area.nodes:
            for listed in node.listed:
                flow = flows.get(listed.flow)
                if flow is None or not _touches(flow, listed.kind, node):
                    facts = {"list": listed.kind, "flow": listed.flow}
                    yield inspection.error("flow_list_wrong", node, listed.line, **facts)


def _touches(flow: Flow, kind: str, node: Node) -> bool:
    return node.id == (flow.target if kind == "incoming" else flow.source)
