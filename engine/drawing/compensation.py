"""Who undoes what: the handlers of compensation events, and event sub-processes that undo."""

from __future__ import annotations

from engine.drawing.model import Node, Scope

KIND = "compensate"


def handlers_of(event: Node, scope: Scope) -> list[Node]:
    """The activities of its scope that a compensation boundary event leads to."""
    found = [scope.nodes[name] for name in event.associated if name in scope.nodes]
    return [node for node in found if node.is_for_compensation and not node.is_event_subprocess]


def undoes_by_event(node: Node) -> bool:
    """Whether this is an event sub-process that undoes the scope it lies in."""
    if not node.is_event_subprocess or node.scope is None:
        return False
    starts = [inner for inner in node.scope.nodes.values() if inner.kind == "startEvent"]
    return any(_is_about(start) for start in starts)


def caught_by(event: Node) -> bool:
    """Whether this is a compensation boundary event."""
    return event.kind == "boundaryEvent" and _is_about(event)


def _is_about(node: Node) -> bool:
    return bool(node.events) and node.events[0].kind == KIND
