"""Global tasks: what call activities run beside processes (BPMN 2.0.2, 10.3.3).

Each becomes a process of that one task, which nothing but a call starts.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.mappings import properties_of
from engine.drawing.model import Flow, Node, Process, Scope
from engine.drawing.nodes import node_of
from engine.drawing.parts import parts_of
from engine.drawing.references import References
from engine.drawing.vocabulary import line_of, tag_of, vendor_attributes

KINDS = {
    "globalTask": "task",
    "globalUserTask": "userTask",
    "globalManualTask": "manualTask",
    "globalScriptTask": "scriptTask",
    "globalBusinessRuleTask": "businessRuleTask",
}


def global_tasks(root: etree._Element, references: References, end: str) -> Iterator[Process]:
    """Read them from the definitions element; ``end`` is what keys of processes end with."""
    for element in root:
        kind = KINDS.get(tag_of(element))
        if kind is not None:
            yield _process(element, node_of(element, kind, references, {}), end)


def _process(element: etree._Element, task: Node, end: str) -> Process:
    line = line_of(element)
    start = Node(id=f"start_{task.id}", kind="startEvent", line=line)
    end_event = Node(id=f"end_{task.id}", kind="endEvent", line=line)
    flows = (_flow(start, task), _flow(task, end_event))
    return Process(
        key=task.id + end,
        line=line,
        name=task.name,
        is_executable=True,
        is_task=True,
        camunda=vendor_attributes(element),
        properties=properties_of(element),
        scope=Scope(nodes={node.id: node for node in (start, task, end_event)}, flows=flows),
        parts=parts_of(element),
    )


def _flow(source: Node, target: Node) -> Flow:
    name = f"{source.id}__{target.id}"
    return Flow(id=name, source=source.id, target=target.id, line=source.line)
