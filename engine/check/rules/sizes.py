"""How large a process may be."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding

MAX_NODES = 3_000
MAX_DEPTH = 20


def sizes(inspection: Inspection) -> Iterator[Finding]:
    """At most ``MAX_NODES`` flow nodes, and sub-processes at most ``MAX_DEPTH`` deep."""
    count = sum(len(area.scope.nodes) for area in inspection.areas)
    if count > MAX_NODES:
        process = inspection.process
        yield inspection.error("too_many_nodes", process, count=count, limit=MAX_NODES)
    for area in inspection.areas:
        if area.owner is not None and area.depth == MAX_DEPTH + 1:
            yield inspection.error("nested_too_deep", area.owner, limit=MAX_DEPTH)
