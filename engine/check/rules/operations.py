"""A message event or task that names an operation carries one of its messages."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import unprefixed
from engine.model.finding import Finding


def operations(inspection: Inspection) -> Iterator[Finding]:
    """What comes in or goes out by the operation; one that is not there dangles already."""
    known = inspection.drawing.operations
    for node in inspection.nodes:
        for event in node.events:
            if event.operation is None or event.operation not in known:
                continue
            if unprefixed(event.reference or "") not in known[event.operation]:
                facts = {"operation": event.operation}
                yield inspection.error("operation_message", node, event.line, **facts)
