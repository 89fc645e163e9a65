"""Every text of a process that the engine evaluates, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.drawing import Loop, Node, Parameter, Process, VariableMapping

Use = Literal["condition", "formula", "expression"]
"""``condition`` is FEEL with or without ``=``, ``expression`` too; ``formula`` is a literal unless
it starts with ``=``."""

_ATTRIBUTES = (
    "assignee",
    "candidateGroups",
    "candidateUsers",
    "dueDate",
    "followUpDate",
    "priority",
)
_PROPERTIES = ("bihuan:key", "bihuan:collect_value")


@dataclass(frozen=True, slots=True)
class Text:
    """One text. ``where`` is the attribute or tag that holds it."""

    text: str
    use: Use
    where: str
    element: str
    line: int


def texts_of(process: Process) -> Iterator[Text]:
    """All of them, scope by scope, flows after nodes; texts that are absent or empty left out."""
    scopes = [process.scope]
    while scopes:
        scope = scopes.pop()
        for node in scope.nodes.values():
            yield from (text for text in _of_node(node) if text.text)
            if node.scope is not None:
                scopes.append(node.scope)
        for flow in scope.flows:
            if flow.condition:
                where, line = "conditionExpression", flow.condition_line
                yield Text(flow.condition, "condition", where, flow.id, line)


def _of_node(node: Node) -> Iterator[Text]:
    for event in node.events:
        if event.kind == "timer":
            yield Text(event.text or "", "formula", event.form or "", node.id, event.line)
    yield from _of_attributes(node)
    for parameter in (*node.inputs, *node.outputs):
        yield _of_parameter(parameter, node)
    for mapping in (*node.ins, *node.outs):
        yield _of_mapping(mapping, node)
    for copy in (*node.data.going_in, *node.data.going_out):
        yield Text(copy.text or "", "expression", "dataAssociation", node.id, copy.line)
    yield Text(node.completion or "", "condition", "completionCondition", node.id, node.line)
    if node.loop is not None:
        yield from _of_loop(node.loop, node)
    if node.activation is not None:
        text, line = node.activation.text, node.activation.line
        yield Text(text, "condition", "activationCondition", node.id, line)


def _of_attributes(node: Node) -> Iterator[Text]:
    for name in _ATTRIBUTES:
        yield Text(node.camunda.get(name, ""), "formula", f"camunda:{name}", node.id, node.line)
    if node.kind == "callActivity":
        called = node.attributes.get("calledElement", "")
        yield Text(called, "formula", "calledElement", node.id, node.line)
        yield Text(node.business_key or "", "formula", "businessKey", node.id, node.line)
    for name in _PROPERTIES:
        yield Text(node.properties.get(name, ""), "formula", name, node.id, node.line)


def _of_parameter(parameter: Parameter, node: Node) -> Text:
    return Text(parameter.text, "formula", parameter.name, node.id, parameter.line)


def _of_mapping(mapping: VariableMapping, node: Node) -> Text:
    return Text(mapping.expression or "", "expression", "sourceExpression", node.id, mapping.line)


def _of_loop(loop: Loop, node: Node) -> Iterator[Text]:
    yield Text(loop.collection or "", "expression", "camunda:collection", node.id, loop.line)
    yield Text(loop.cardinality or "", "formula", "loopCardinality", node.id, loop.line)
    yield Text(loop.completion or "", "condition", "completionCondition", node.id, loop.line)
    yield Text(loop.condition or "", "condition", "loopCondition", node.id, loop.line)
    for thrown in loop.thrown:
        text = thrown.condition or ""
        yield Text(text, "condition", "complexBehaviorDefinition", node.id, thrown.line)
