"""The end a case reaches is its closure code."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding


def end_states(inspection: Inspection) -> Iterator[Finding]:
    """End events of the process itself are called ``end_<state>``, since their id is recorded."""
    for node in inspection.process.scope.nodes.values():
        if node.kind == "endEvent" and not node.id.startswith("end_"):
            yield inspection.advice("end_state_name", node)
