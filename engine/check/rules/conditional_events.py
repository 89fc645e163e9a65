"""Conditional events wait for variables, not for time."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.check.texts import EVENT_CONDITION
from engine.model.finding import Finding


def conditional_events(inspection: Inspection) -> Iterator[Finding]:
    """Conditions are formal; one that reads the clock is not asked when time passes."""
    for node in inspection.nodes:
        for event in node.events:
            if event.text and not event.is_formal:
                construct = "condition without xsi:type tFormalExpression"
                yield inspection.error("unsupported", node, event.line, construct=construct)
    for compiled in inspection.texts:
        text, expression = compiled.text, compiled.expression
        if text.where == EVENT_CONDITION and expression is not None and expression.calls_clock:
            yield inspection.warning(
                "condition_by_clock", inspection.place(text.element), text.line
            )
