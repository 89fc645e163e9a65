"""Every element can be reached, and where a path ends is said by an end event."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node, begins_ad_hoc
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
        reached = area.reached_from(starts)
        for node in area.nodes:
            if node.id not in reached:
                yield inspection.error("unreachable", node)
            elif _stops(area, node):
                yield inspection.advice("dead_end", node)


def _starts(area: Area) -> list[str]:
    if _is_ad_hoc(area):
        return [node.id for node in begins_ad_hoc(area.scope)]
    return [n.id for n in area.nodes if n.kind == "startEvent" or n.is_event_subprocess]


def _is_ad_hoc(area: Area) -> bool:
    return area.owner is not None and area.owner.kind == "adHocSubProcess"


def _stops(area: Area, node: Node) -> bool:
    if _is_ad_hoc(area):
        return False  # nothing but activities ends there
    return not area.outgoing[node.id] and node.kind != "endEvent" and not node.is_event_subprocess
