"""Activities that begin with several tokens, or leave with several."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import MOST, QUANTITIES, Node, quantity
from engine.model.finding import Finding


def quantities(inspection: Inspection) -> Iterator[Finding]:
    """``startQuantity`` and ``completionQuantity`` are whole numbers from 1 on, where they count.

    An event sub-process has no flows for them; behind an event-based gateway one token decides.
    """
    for area in inspection.areas:
        for node in area.nodes:
            for name in QUANTITIES:
                yield from _of_node(inspection, area, node, name)


def _of_node(inspection: Inspection, area: Area, node: Node, name: str) -> Iterator[Finding]:
    number = quantity(node, name)
    if number is None:
        value = node.attributes[name][:40]
        yield inspection.error("quantity_unfit", node, attribute=name, value=value, limit=MOST)
    elif number == 1:
        return
    elif node.is_event_subprocess:
        yield inspection.error("unsupported", node, construct=name)
    elif name == "startQuantity" and _races(area, node):
        construct = "startQuantity behind eventBasedGateway"
        yield inspection.error("unsupported", node, construct=construct)


def _races(area: Area, node: Node) -> bool:
    sources = (area.scope.nodes[flow.source] for flow in area.incoming[node.id])
    return any(source.kind == "eventBasedGateway" for source in sources)
