"""What a multi-instance throws while its rounds complete."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Loop, Node, Thrown
from engine.model.finding import Finding

_BEHAVIORS = ("All", "None", "One", "Complex")
_THROWN = frozenset({"message", "signal", "escalation"})


def behaviors(inspection: Inspection) -> Iterator[Finding]:
    """For each behavior but ``All``: an event that can be thrown, and a condition if complex.

    Source:
        BPMN 2.0.2, table 10.30. The nameless signal that it would throw by default can be caught
        nowhere, so an event must be drawn.
    """
    for node in inspection.nodes:
        loop = node.loop
        if loop is None or loop.kind == "standard":
            continue
        if loop.behavior not in _BEHAVIORS:
            construct = f"multi-instance behavior {loop.behavior[:40]}"
            yield inspection.error("unsupported", node, loop.line, construct=construct)
        elif loop.behavior == "Complex" and not loop.thrown:
            yield inspection.missing("behavior_event_missing", node, loop.line)
        for thrown in loop.thrown:
            yield from _of_one(inspection, node, thrown)
        yield from _gathered(inspection, node, loop)


def _of_one(inspection: Inspection, node: Node, thrown: Thrown) -> Iterator[Finding]:
    event = thrown.event
    if thrown.condition == "":
        yield inspection.missing("behavior_condition_missing", node, thrown.line)
    if event is None:
        yield inspection.missing("behavior_event_missing", node, thrown.line)
    elif event.kind not in _THROWN:
        construct = (
            "eventDefinitionRef"
            if event.kind == "reference"
            else f"{event.kind}EventDefinition of a multi-instance"
        )
        yield inspection.error("unsupported", node, event.line, construct=construct)
    elif not event.name:
        yield inspection.missing(f"{event.kind}_missing", node, event.line)


def _gathered(inspection: Inspection, node: Node, loop: Loop) -> Iterator[Finding]:
    """The standard's way to gather results needs both halves, and stands alone."""
    if (loop.output is None) != (loop.output_element is None):
        half = "loopDataOutputRef" if loop.output else "outputDataItem"
        yield inspection.error("unsupported", node, loop.line, construct=f"{half} alone")
    if loop.output and "bihuan:collect" in node.properties:
        construct = "loopDataOutputRef beside bihuan:collect"
        yield inspection.error("unsupported", node, loop.line, construct=construct)
