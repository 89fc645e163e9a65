"""Business rule tasks name a decision of the release."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_MAPPINGS = frozenset({"singleEntry", "singleResult", "collectEntries", "resultList"})


def decision_tasks(inspection: Inspection) -> Iterator[Finding]:
    """``camunda:decisionRef`` is there and found; the result is mapped in a known way."""
    for node in inspection.nodes:
        if node.kind == "businessRuleTask":
            yield from _of_node(inspection, node)


def _of_node(inspection: Inspection, node: Node) -> Iterator[Finding]:
    known = inspection.known
    name = node.camunda.get("decisionRef")
    if not name:
        if not {"class", "expression", "delegateExpression"} & node.camunda.keys():
            yield inspection.missing("decision_missing", node)
        return
    if name not in known.decisions and "dmn" not in known.unseen:
        yield inspection.error("decision_unknown", node, decision=name)
    mapping = node.camunda.get("mapDecisionResult")
    if mapping is not None and mapping not in _MAPPINGS:
        yield inspection.error("unsupported", node, construct=f"mapDecisionResult={mapping}")
    binding = node.camunda.get("decisionRefBinding", "latest")
    if binding not in ("latest", "deployment"):
        yield inspection.error("unsupported", node, construct=f"decisionRefBinding={binding}")
