"""Link events lead from any number of places to one, in the same scope."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import broken_links, is_link
from engine.model.finding import Finding


def links(inspection: Inspection) -> Iterator[Finding]:
    """Each has a name and its counterpart, and no flow on the side where the link is.

    It takes nothing in and stands alone on its event.
    """
    for area in inspection.areas:
        for code, node, facts in broken_links(area.scope):
            tell = inspection.missing if code == "link_missing" else inspection.error
            yield tell(code, node, node.events[0].line, **facts)
        for node in area.nodes:
            kinds = [event.kind for event in node.events]
            if "link" in kinds and len(kinds) > 1:
                yield inspection.error("unsupported", node, construct="link among several events")
            if is_link(node) and node.inputs:
                construct = "camunda:inputParameter on a link event"
                yield inspection.error("unsupported", node, construct=construct)
