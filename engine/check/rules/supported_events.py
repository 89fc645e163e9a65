"""Which event may stand where, and what each needs to be told apart from others."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Event, Node
from engine.model.finding import Finding

_CATCHES = frozenset({"message", "signal", "timer"})
_INSIDE = _CATCHES | {"error", "escalation"}
_THROWS = frozenset({"message", "signal", "escalation", "compensate"})
_ALLOWED = {
    "intermediateCatchEvent": _CATCHES | {"link"},
    "boundaryEvent": _INSIDE | {"compensate", "cancel"},
    "intermediateThrowEvent": _THROWS | {"link"},
    "endEvent": _THROWS | {"error", "terminate", "cancel"},
    "sendTask": frozenset({"message"}),
    "receiveTask": frozenset({"message"}),
}
_NEEDS_ONE = frozenset({"intermediateCatchEvent", "boundaryEvent", "receiveTask"})
_NAMED = frozenset({"message", "signal", "error", "escalation"})
_NEVER_BESIDE = frozenset({"error", "compensate", "cancel"})


def supported_events(inspection: Inspection) -> Iterator[Finding]:
    """One event definition an event, of a kind that runs there, with its name or code."""
    for area in inspection.areas:
        for node in area.nodes:
            allowed = _allowed(node, area)
            if allowed is not None:
                yield from _of_node(inspection, node, allowed)


def _allowed(node: Node, area: Area) -> frozenset[str] | None:
    if node.kind != "startEvent":
        return _ALLOWED.get(node.kind)
    if area.owner is None:
        return _CATCHES
    return _INSIDE | {"compensate"} if area.owner.is_event_subprocess else frozenset()


def _of_node(inspection: Inspection, node: Node, allowed: frozenset[str]) -> Iterator[Finding]:
    if len(node.events) > 1:
        yield inspection.error("unsupported", node, construct="multiple event definitions")
        return
    if not node.events:
        if node.kind in _NEEDS_ONE:
            if node.kind == "receiveTask":
                yield inspection.missing("message_missing", node)
            else:
                yield inspection.error("event_missing", node)
        return
    event = node.events[0]
    if event.kind == "reference":
        yield inspection.error("unsupported", node, event.line, construct="eventDefinitionRef")
    elif event.kind not in allowed:
        construct = f"{event.kind}EventDefinition on {node.kind}"
        yield inspection.error("unsupported", node, event.line, construct=construct)
    else:
        yield from _of_event(inspection, node, event)


def _of_event(inspection: Inspection, node: Node, event: Event) -> Iterator[Finding]:
    catches_all = node.kind in ("boundaryEvent", "startEvent") and event.reference is None
    if event.kind in ("error", "escalation") and catches_all:
        pass
    elif event.kind in _NAMED and not event.name:
        yield inspection.missing(f"{event.kind}_missing", node, event.line)
    can_interrupt = node.kind in ("boundaryEvent", "startEvent")
    if event.kind in _NEVER_BESIDE and can_interrupt and not node.is_interrupting:
        construct = f"non-interrupting {event.kind}EventDefinition on {node.kind}"
        yield inspection.error("unsupported", node, event.line, construct=construct)
