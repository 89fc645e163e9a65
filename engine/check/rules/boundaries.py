"""Boundary events sit on an activity of their own scope."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.check.rules.supported_elements import ACTIVITIES
from engine.model.finding import Finding


def boundaries(inspection: Inspection) -> Iterator[Finding]:
    """``attachedToRef`` names an activity there, and something follows (BPMN 2.0.2, 10.5.4).

    What undoes an activity is led to by an association: other rules ask for that.
    """
    for area in inspection.areas:
        for node in area.nodes:
            if node.kind != "boundaryEvent":
                continue
            host = area.scope.nodes.get(node.host or "")
            if host is None:
                yield inspection.error("boundary_host_missing", node, host=node.host or "")
            elif host.kind not in ACTIVITIES or host.is_event_subprocess:
                yield inspection.error("boundary_host_unfit", node, host=host.id, kind=host.kind)
            undoes = any(event.kind == "compensate" for event in node.events)
            if not (undoes or area.outgoing[node.id]):
                yield inspection.error("boundary_leads_nowhere", node)
