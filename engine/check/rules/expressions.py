"""Every text that is evaluated compiles."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding


def expressions(inspection: Inspection) -> Iterator[Finding]:
    """FEEL that parses and can have a value; ``${…}`` only where it can be rewritten.

    No lists or maps as parameters.
    """
    for compiled in inspection.texts:
        text = compiled.text
        at = inspection.place(text.element)
        facts = {**compiled.facts, "text": text.text[:200], "where": text.where}
        if compiled.problem is not None:
            yield inspection.error(compiled.problem, at, compiled.line, **facts)
        elif compiled.expression is not None:
            for fault in compiled.expression.problems:
                facts["problem"] = fault.code
                yield inspection.error("feel_always_null", at, text.line, **facts)
    for node in inspection.nodes:
        for parameter in (*node.inputs, *node.outputs):
            if parameter.nested not in (None, "script"):
                construct = f"camunda:{parameter.nested} ({parameter.name})"
                yield inspection.error("unsupported", node, parameter.line, construct=construct)
