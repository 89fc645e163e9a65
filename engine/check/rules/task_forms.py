"""User tasks have a form, and every form that is named is in the release."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.answers import form_of
from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding


def task_forms(inspection: Inspection) -> Iterator[Finding]:
    """``camunda:formRef`` (or ``formKey``) of tasks, ``bihuan:form`` of messages."""
    known = inspection.known
    for node in inspection.nodes:
        for construct in _start_form(node):
            yield inspection.error("unsupported", node, construct=construct)
        name = form_of(node)
        if name is None:
            if node.kind == "userTask" and not _is_generated(node):
                yield inspection.missing("form_missing", node)
        elif name not in known.forms and "form" not in known.unseen:
            yield inspection.error("form_unknown", node, form=name)
        binding = node.camunda.get("formRefBinding", "latest")
        if binding not in ("latest", "deployment"):
            yield inspection.error("unsupported", node, construct=f"formRefBinding={binding}")


def _start_form(node: Node) -> Iterator[str]:
    if node.kind == "startEvent":
        for name in ("formRef", "formKey"):
            if name in node.camunda:
                yield f"camunda:{name} on startEvent"


def _is_generated(node: Node) -> bool:
    return any(part.kind == "camunda:formData" for part in node.others)
