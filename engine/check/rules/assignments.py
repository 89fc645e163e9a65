"""User tasks are offered to somebody, and have a due date."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_WHO = ("assignee", "candidateUsers", "candidateGroups")


def assignments(inspection: Inspection) -> Iterator[Finding]:
    """Groups, users or a lane; groups that exist; ``camunda:dueDate``.

    Source:
        processes.md 2.6, rule 1.
    """
    for node in inspection.nodes:
        if node.kind != "userTask":
            continue
        if not any(node.camunda.get(name) for name in _WHO) and not node.lane:
            yield inspection.missing("assignee_missing", node)
        yield from _groups(inspection, node)
        if not node.camunda.get("dueDate"):
            yield inspection.missing("due_missing", node)


def _groups(inspection: Inspection, node: Node) -> Iterator[Finding]:
    groups = inspection.known.groups
    if groups is None:
        return
    for name in groups_of(node):
        if name not in groups:
            yield inspection.missing("group_unknown", node, group=name)


def groups_of(node: Node) -> list[str]:
    """The groups that a task names literally; its lane where it names nobody."""
    text = node.camunda.get("candidateGroups", "")
    if text.startswith(("=", "${", "#{")):
        return []
    named = [part.strip() for part in text.split(",") if part.strip()]
    if not named and node.lane and not any(node.camunda.get(name) for name in _WHO):
        return [node.lane]
    return named
