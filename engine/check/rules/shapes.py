"""A drawing can be opened: every node is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding


def shapes(inspection: Inspection) -> Iterator[Finding]:
    """Every flow node has a shape; a drawing with none at all is told once. Global tasks have none.

    Source:
        processes.md 2.6, rule 11.
    """
    if inspection.process.is_task:
        return
    shown = inspection.drawing.shapes
    if not shown:
        yield inspection.error("shape_missing", inspection.process)
        return
    for node in inspection.nodes:
        if node.id not in shown:
            yield inspection.error("shape_missing", node)
