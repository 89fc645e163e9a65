"""Complex gateways say when they join, and do nothing else where they join."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding


def complex_gateways(inspection: Inspection) -> Iterator[Finding]:
    """A join has an activation condition; none chooses among its flows as well.

    At its reset such a gateway would choose a second time (BPMN 2.0.2, 13.4.5), which nobody means.
    """
    for area in inspection.areas:
        for node in area.nodes:
            if node.kind == "complexGateway":
                yield from _of_gateway(inspection, area, node)


def _of_gateway(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    is_choosing = node.default is not None or any(f.condition for f in area.outgoing[node.id])
    if node.activation is None and len(area.incoming[node.id]) > 1:
        yield inspection.missing("activation_missing", node)
    elif node.activation is not None and is_choosing:
        yield inspection.error("complex_gateway_mixed", node, node.activation.line)
