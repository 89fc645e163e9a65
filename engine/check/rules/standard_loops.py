"""Standard loops know how long to go on."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding


def standard_loops(inspection: Inspection) -> Iterator[Finding]:
    """A condition or a number of rounds, which is a whole number; nothing gathers values."""
    for node in inspection.nodes:
        loop = node.loop
        if loop is None or loop.kind != "standard":
            continue
        if loop.maximum is not None and loop.limit is None:
            facts = {"text": loop.maximum[:40]}
            yield inspection.error("loop_maximum_unreadable", node, loop.line, **facts)
        elif not loop.condition and loop.maximum is None:
            yield inspection.missing("loop_condition_missing", node, loop.line)
        if "bihuan:collect" in node.properties:
            construct = "bihuan:collect of a standard loop"
            yield inspection.error("unsupported", node, construct=construct)
