"""Transactions: who cancels one, where that leads, and by what means it is undone."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_METHODS = frozenset({"##Compensate", "##compensate"})


def transactions(inspection: Inspection) -> Iterator[Finding]:
    """A cancel end stands in a transaction, which has one cancel boundary event for it.

    Source:
        BPMN 2.0.2, 10.5.3 and 10.5.4.
    """
    for area in inspection.areas:
        for node in area.nodes:
            if node.kind == "transaction":
                yield from _transaction(inspection, area, node)
            if _is_cancel(node) and node.kind == "boundaryEvent":
                yield from _boundary(inspection, area, node)
            if _is_cancel(node) and node.kind == "endEvent":
                yield from _end(inspection, area, node)


def _is_cancel(node: Node) -> bool:
    return bool(node.events) and node.events[0].kind == "cancel"


def _transaction(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    if node.attributes.get("method", "##Compensate") not in _METHODS:
        yield inspection.error("unsupported", node, construct="method")
    if node.is_event_subprocess:
        yield inspection.error("unsupported", node, construct="triggeredByEvent")
    caught = [event for event in area.boundaries.get(node.id, ()) if _is_cancel(event)]
    for event in caught[1:]:
        yield inspection.error("unsupported", event, construct="several cancel boundary events")
    inside = node.scope.nodes.values() if node.scope is not None else ()
    if not caught and any(inner.kind == "endEvent" and _is_cancel(inner) for inner in inside):
        yield inspection.error("cancel_uncaught", node)


def _boundary(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    host = area.scope.nodes.get(node.host or "")
    if host is not None and host.kind != "transaction":
        yield inspection.error("cancel_misplaced", node)


def _end(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    if area.owner is None or area.owner.kind != "transaction":
        yield inspection.error("cancel_misplaced", node)
