"""A gateway that says which way it works is drawn so."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding


def gateway_directions(inspection: Inspection) -> Iterator[Finding]:
    """What converges has at most one flow out, what diverges one in, what is mixed several of both.

    Source:
        BPMN 2.0.2, table 8.46.
    """
    for area in inspection.areas:
        for node in area.nodes:
            said = node.attributes.get("gatewayDirection")
            coming, leaving = len(area.incoming[node.id]), len(area.outgoing[node.id])
            fits = {
                "Converging": leaving <= 1,
                "Diverging": coming <= 1,
                "Mixed": coming > 1 and leaving > 1,
            }
            if node.kind.endswith("Gateway") and not fits.get(said or "", True):
                facts = {"direction": said, "coming": coming, "leaving": leaving}
                yield inspection.error("gateway_direction", node, **facts)
