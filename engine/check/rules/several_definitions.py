"""Events with several definitions: which of them may stand together."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_WAITED_FOR_TOGETHER = frozenset({"message", "signal", "timer", "conditional"})
_ENDS_ALL = frozenset({"error", "terminate"})


def several_definitions(inspection: Inspection) -> Iterator[Finding]:
    """What would be thrown after the end of all, or awaited together and cannot be, is refused."""
    for node in inspection.nodes:
        if len(node.events) > 1:
            for construct in _constructs(inspection, node):
                yield inspection.error("unsupported", node, construct=construct)


def _constructs(inspection: Inspection, node: Node) -> Iterator[str]:
    kinds = [event.kind for event in node.events]
    is_start = node.kind == "startEvent" and node.id in inspection.process.scope.nodes
    if sum(kind in _ENDS_ALL for kind in kinds) > 1:
        yield f"several error and terminateEventDefinitions on {node.kind}"
    if is_start and kinds.count("timer") > 1:
        yield f"several timerEventDefinitions on {node.kind}"
    if not node.needs_all:
        return
    if is_start:
        yield f"parallelMultiple on {node.kind}"
    elif not node.is_interrupting:
        yield f"non-interrupting parallelMultiple on {node.kind}"
    for kind in dict.fromkeys(kinds):
        if kind not in _WAITED_FOR_TOGETHER:
            yield f"{kind}EventDefinition with parallelMultiple on {node.kind}"
