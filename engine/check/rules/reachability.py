"""Every element can be reached, and where a path ends is said by an end event."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node, begins_ad_hoc, caught_by, handlers_of
from engine.model.finding import Finding


def reachability(inspection: Inspection) -> Iterator[Finding]:
    """No node that no start leads to; paths that end without an end event are told.

    Source:
        processes.md 2.6, rule 4.
    """
    for area in inspection.areas:
        starts = _starts(area)
        if not starts:
            continue  # said by the rule on starts
        reached = area.reached_from(starts + _undoers(area))
        for node in area.nodes:
            if node.id not in reached:
                yield inspection.error("unreachable", node)
            elif _stops(area, node):
                yield inspection.advice("dead_end", node)


def _starts(area: Area) -> list[str]:
    if _is_ad_hoc(area):
        return [node.id for node in begins_ad_hoc(area.scope)]
    return [node.id for node in area.nodes if _begins(node)]


def _is_ad_hoc(area: Area) -> bool:
    return area.owner is not None and area.owner.kind == "adHocSubProcess"


def _begins(node: Node) -> bool:
    return node.kind == "startEvent" or node.is_event_subprocess or node.is_instantiating


def _undoers(area: Area) -> list[str]:
    """Handlers of compensation events: no flow leads to them."""
    events = [node for node in area.nodes if caught_by(node)]
    return [handler.id for event in events for handler in handlers_of(event, area.scope)]


def _stops(area: Area, node: Node) -> bool:
    if _is_ad_hoc(area):
        return False  # nothing but activities ends there
    stands_alone = node.is_event_subprocess or node.is_for_compensation or caught_by(node)
    leads_on = bool(area.outgoing[node.id]) or node.id in area.links
    return not leads_on and node.kind != "endEvent" and not stands_alone
