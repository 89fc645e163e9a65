"""Automatic steps name a topic that somebody works."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_CODE = frozenset({"class", "expression", "delegateExpression"})


def services(inspection: Inspection) -> Iterator[Finding]:
    """Service tasks, and send tasks without a message, are external with a known topic."""
    for node in inspection.nodes:
        if node.kind == "serviceTask" or (node.kind == "sendTask" and not node.events):
            yield from _of_node(inspection, node)


def _of_node(inspection: Inspection, node: Node) -> Iterator[Finding]:
    if _CODE & node.camunda.keys():
        return  # said by the rule on program code
    kind, topic = node.camunda.get("type"), node.camunda.get("topic")
    topics = inspection.known.topics
    if kind is not None and kind != "external":
        yield inspection.error("unsupported", node, construct=f"camunda:type={kind}")
    elif kind is None or not topic:
        yield inspection.missing("topic_missing", node)
    elif topics is not None and topic not in topics:
        yield inspection.error("topic_unknown", node, topic=topic)
