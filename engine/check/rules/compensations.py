"""Compensation handlers stand outside the flow and belong to one compensation boundary event."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.check.rules.supported_elements import ACTIVITIES
from engine.drawing import Node, caught_by, handlers_of, undoes_by_event
from engine.model.finding import Finding


def compensations(inspection: Inspection) -> Iterator[Finding]:
    """One handler an event, no flow to or from either, one event sub-process a sub-process.

    Source:
        BPMN 2.0.2, 10.5.6 and 10.6.4; where it is silent, the limits of Camunda 7.
    """
    for area in inspection.areas:
        for node in area.nodes:
            if caught_by(node):
                yield from _boundary(inspection, area, node)
            if node.is_for_compensation:
                yield from _handler(inspection, area, node)
            yield from _among_others(inspection, node)
        yield from _event_subprocesses(inspection, area)


def _among_others(inspection: Inspection, node: Node) -> Iterator[Finding]:
    for event in node.events if len(node.events) > 1 else ():
        if event.kind in ("compensate", "cancel"):
            construct = f"{event.kind}EventDefinition among others"
            yield inspection.error("unsupported", node, event.line, construct=construct)


def _boundary(inspection: Inspection, area: Area, event: Node) -> Iterator[Finding]:
    handlers = handlers_of(event, area.scope)
    if not handlers:
        yield inspection.missing("compensation_handler_missing", event)
    elif len(handlers) > 1:
        yield inspection.error("unsupported", event, construct="several compensation handlers")
    others = [other for other in area.boundaries.get(event.host or "", ()) if caught_by(other)]
    if others[1:] and event is others[-1]:
        construct = "several compensation boundary events"
        yield inspection.error("unsupported", event, construct=construct)
    yield from _flows(inspection, area, event)


def _handler(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    if undoes_by_event(node):
        return
    if node.kind not in ACTIVITIES or node.is_event_subprocess:
        yield inspection.error("unsupported", node, construct="isForCompensation")
        return
    yield from _flows(inspection, area, node)
    for event in area.boundaries.get(node.id, ()):
        construct = "boundaryEvent on a compensation handler"
        yield inspection.error("unsupported", event, construct=construct)


def _flows(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    for flow in (*area.incoming[node.id], *area.outgoing[node.id]):
        yield inspection.error("flow_at_compensation", flow, node=node.id)


def _event_subprocesses(inspection: Inspection, area: Area) -> Iterator[Finding]:
    found = [node for node in area.nodes if undoes_by_event(node)]
    for node in found[1:]:
        construct = "several compensation event sub-processes"
        yield inspection.error("unsupported", node, construct=construct)
    for node in found[:1]:
        owner = area.owner
        if owner is None or owner.is_event_subprocess:
            construct = "compensation event sub-process outside a sub-process"
            yield inspection.error("unsupported", node, construct=construct)
        elif any(caught_by(e) and e.host == owner.id for e in inspection.nodes):
            construct = "compensation event sub-process beside a compensation boundary event"
            yield inspection.error("unsupported", node, construct=construct)
