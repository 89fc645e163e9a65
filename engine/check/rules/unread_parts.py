"""Nothing is passed over: what is drawn and would not run is refused by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.check.inspection import Inspection, Place
from engine.drawing import Node, Unread
from engine.model.finding import Finding

# Pictures and notes: they say something to the reader of the drawing and nothing to the engine.
_PICTURES = frozenset(
    {"dataObject", "dataObjectReference", "dataStoreReference", "supportedInterfaceRef"}
)
# Of the Camunda vocabulary: hints for that engine's job executor.
_HINTS = frozenset({"camunda:failedJobRetryTimeCycle"})
_SILENT = _PICTURES | _HINTS | {"script"}  # a script task is refused as such
_CODE = frozenset(
    {
        "camunda:connector",
        "camunda:executionListener",
        "camunda:field",
        "camunda:resource",
        "camunda:script",
        "camunda:taskListener",
        "camunda:validation",
    }
)


def unread_parts(inspection: Inspection) -> Iterator[Finding]:
    """Listeners, connectors, generated forms, extensions of other engines."""
    process = inspection.process
    yield from _of(inspection, process, process.others)
    for area in inspection.areas:
        yield from _of(inspection, area.owner or process, area.scope.others)
        for node in area.nodes:
            yield from _of(inspection, node, _parts(node))
        for flow in area.scope.flows:
            yield from _of(inspection, flow, flow.others)


def _parts(node: Node) -> Iterable[Unread]:
    yield from node.others
    for event in node.events:
        yield from event.others
    if node.loop is not None:
        yield from node.loop.others


def _of(inspection: Inspection, at: Place, parts: Iterable[Unread]) -> Iterator[Finding]:
    for part in parts:
        construct = part.kind.removeprefix("@")
        if part.kind in _CODE:
            yield inspection.error("program_code", at, part.line, construct=construct)
        elif part.kind.startswith(("{", "@")):
            yield inspection.warning("foreign_extension", at, part.line, construct=construct)
        elif part.kind not in _SILENT:
            yield inspection.error("unsupported", at, part.line, construct=construct)
