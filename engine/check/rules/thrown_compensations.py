"""What a compensation event would undo is there, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node, Scope, caught_by, undoes_by_event
from engine.model.finding import Finding

_THROWS = frozenset({"intermediateThrowEvent", "endEvent"})


def thrown_compensations(inspection: Inspection) -> Iterator[Finding]:
    """``activityRef`` names an activity of the scope; something there has a handler."""
    for area in inspection.areas:
        for node in area.nodes:
            if node.kind in _THROWS and node.events and node.events[0].kind == "compensate":
                yield from _thrown(inspection, area, node)


def _thrown(inspection: Inspection, area: Area, node: Node) -> Iterator[Finding]:
    attributes = node.events[0].attributes
    if attributes.get("waitForCompletion") in ("false", "0"):
        yield inspection.error("unsupported", node, construct="waitForCompletion")
    scopes = list(_reached(inspection, area))
    reference = attributes.get("activityRef")
    if reference is None:
        found = [each for scope in scopes for each in scope.nodes.values()]
    else:
        name = reference.rpartition(":")[2]
        found = [scope.nodes[name] for scope in scopes if name in scope.nodes]
        if not found:
            yield inspection.error("compensation_target_missing", node, activity=name)
            return
    hosts = {event.host for scope in scopes for event in scope.nodes.values() if caught_by(event)}
    if not any(each.id in hosts or _is_undone_within(each) for each in found):
        yield inspection.warning("compensation_empty", node)


def _reached(inspection: Inspection, area: Area) -> Iterator[Scope]:
    """The scope of a throw; of an event sub-process also the one around it."""
    around: Area | None = area
    while around is not None:
        yield around.scope
        owner = around.owner
        if owner is None or not owner.is_event_subprocess:
            return
        around = next((a for a in inspection.areas if owner.id in a.scope.nodes), None)


def _is_undone_within(node: Node) -> bool:
    if node.scope is None or node.is_for_compensation:
        return False
    return any(caught_by(inner) or undoes_by_event(inner) for _, inner in node.scope.walk())
