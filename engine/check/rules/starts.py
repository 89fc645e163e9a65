"""Where a process and its sub-processes begin."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding


def starts(inspection: Inspection) -> Iterator[Finding]:
    """One plain start at most, and one start at least, if nothing else begins an instance.

    A sub-process has exactly one plain start, an event sub-process one start with an event.
    """
    for area in inspection.areas:
        found = [node for node in area.nodes if node.kind == "startEvent"]
        plain = [node for node in found if not node.events]
        owner = area.owner
        if owner is None:
            if not found and not any(node.is_instantiating for node in area.nodes):
                yield inspection.error("start_missing", inspection.process)
            for node in plain[1:]:
                yield inspection.error("start_twice", node)
        elif owner.kind not in ("subProcess", "transaction"):
            continue  # refused by its kind, or ad-hoc
        elif owner.is_event_subprocess:
            if len(found) != 1 or plain:
                yield inspection.error("event_subprocess_start", owner, starts=len(found))
        else:
            yield from _embedded(inspection, area, owner, plain)


def _embedded(
    inspection: Inspection, area: Area, owner: Node, plain: list[Node]
) -> Iterator[Finding]:
    if not area.scope.nodes:
        yield inspection.missing("subprocess_empty", owner)
    elif len(plain) != 1:
        yield inspection.error("subprocess_start", owner, starts=len(plain))
