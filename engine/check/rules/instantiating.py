"""Receive tasks and event-based gateways that begin an instance."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node, begun_at
from engine.model.finding import Finding

_MAY = frozenset({"receiveTask", "eventBasedGateway"})
_BEGINS = frozenset({"message", "signal"})


def instantiating(inspection: Inspection) -> Iterator[Finding]:
    """They stand in the process itself with nothing before them, and one message or signal begins.

    What began the instance is not waited for, so nothing there can be prepared or run beside it.
    """
    for area in inspection.areas:
        for node in area.nodes:
            construct = _misplaced(area, node)
            if construct is not None:
                yield inspection.error("unsupported", node, construct=construct)
        for _, node in begun_at(area.scope) if area.owner is None else ():
            for construct in _at(area, node):
                yield inspection.error("unsupported", node, construct=construct)


def _misplaced(area: Area, node: Node) -> str | None:
    if not node.is_instantiating:
        return None
    if node.kind not in _MAY:
        return f"instantiate on {node.kind}"
    if area.owner is not None:
        return f"instantiate within {area.owner.kind}"
    return "instantiate behind a flow" if area.incoming[node.id] else None


def _at(area: Area, node: Node) -> Iterator[str]:
    kinds = [event.kind for event in node.events]
    if kinds and (len(kinds) > 1 or kinds[0] not in _BEGINS):
        yield f"instantiate by {' and '.join(f'{kind}EventDefinition' for kind in kinds)}"
    if node.inputs:
        yield "camunda:inputParameter with instantiate"
    if node.loop is not None:
        yield "loopCharacteristics with instantiate"
    if area.boundaries.get(node.id):
        yield "boundaryEvent with instantiate"
