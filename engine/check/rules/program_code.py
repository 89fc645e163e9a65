"""No program code in drawings: no classes, beans, scripts."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_ATTRIBUTES = (
    "class",
    "expression",
    "delegateExpression",
    "variableMappingClass",
    "variableMappingDelegateExpression",
)
_LANGUAGES = frozenset(
    {
        "",
        "feel",
        "juel",
        "http://www.omg.org/spec/feel/20140401",
        "https://www.omg.org/spec/dmn/20191111/feel/",
    }
)


def program_code(inspection: Inspection) -> Iterator[Finding]:
    """Neither attributes that name code, nor conditions in a script language, nor scripts."""
    for area in inspection.areas:
        for node in area.nodes:
            for construct in _of_node(node):
                yield inspection.error("program_code", node, construct=construct)
            for parameter in (*node.inputs, *node.outputs):
                if parameter.nested == "script":
                    facts = {"construct": f"camunda:script ({parameter.name})"}
                    yield inspection.error("program_code", node, parameter.line, **facts)
        for flow in area.scope.flows:
            if (flow.language or "").lower() not in _LANGUAGES:
                construct = f"conditionExpression language={flow.language}"
                yield inspection.error("program_code", flow, construct=construct)


def _of_node(node: Node) -> Iterator[str]:
    if node.activation and (node.activation.language or "").lower() not in _LANGUAGES:
        yield f"activationCondition language={node.activation.language}"
    for name in _ATTRIBUTES:
        if name in node.camunda:
            yield f"camunda:{name}"
    for event in node.events:
        for name in ("class", "expression", "delegateExpression"):
            if name in event.attributes:
                yield f"camunda:{name}"
