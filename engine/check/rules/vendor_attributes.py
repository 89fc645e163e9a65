"""Attributes of the Camunda vocabulary do what they say, or are refused."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_UNDERSTOOD = {
    "userTask": frozenset(
        {
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "formKey",
            "formRef",
            "formRefBinding",
            "priority",
        }
    ),
    "callActivity": frozenset(
        {"calledElementBinding", "calledElementVersion", "calledElementVersionTag"}
    ),
    "businessRuleTask": frozenset(
        {"decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable"}
    ),
    "serviceTask": frozenset({"topic", "type"}),
    "sendTask": frozenset({"topic", "type"}),
}
# They tell another engine how to work; what is done stays the same.
_HINTS = frozenset(
    {
        "async",
        "asyncAfter",
        "asyncBefore",
        "exclusive",
        "jobPriority",
        "modelerTemplate",
        "modelerTemplateIcon",
        "modelerTemplateVersion",
        "taskPriority",
    }
)
_SAID_ELSEWHERE = frozenset(
    {
        "caseRef",
        "class",
        "delegateExpression",
        "expression",
        "variableMappingClass",
        "variableMappingDelegateExpression",
    }
)
_PASSES = _HINTS | _SAID_ELSEWHERE
_OF_STARTERS = "candidateStarterUsers"
_OF_EVENTS = frozenset(
    {
        "errorCodeVariable",
        "errorMessageVariable",
        "escalationCodeVariable",
        "variableEvents",
        "variableName",
    }
)


def vendor_attributes(inspection: Inspection) -> Iterator[Finding]:
    """None that would set a variable, start a script or change the path unnoticed.

    Each stands where it is read: a form of a start event is not that of a task. Who may start a
    process is said by groups; a list of people would be no limit.
    """
    if inspection.process.camunda.get(_OF_STARTERS):
        construct = f"camunda:{_OF_STARTERS}"
        yield inspection.error("unsupported", inspection.process, construct=construct)
    for node in inspection.nodes:
        for name in _foreign(node):
            yield inspection.error("unsupported", node, construct=f"camunda:{name}")


def _foreign(node: Node) -> Iterator[str]:
    yield from sorted(node.camunda.keys() - _PASSES - _UNDERSTOOD.get(node.kind, frozenset()))
    for event in node.events:
        yield from sorted(event.attributes.keys() & _OF_EVENTS)
