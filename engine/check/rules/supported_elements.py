"""Only elements that the engine runs; anything else is refused by its name in BPMN."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Drawing, Node
from engine.model.finding import Finding

ACTIVITIES = frozenset(
    {
        "task",
        "manualTask",
        "userTask",
        "serviceTask",
        "scriptTask",
        "sendTask",
        "receiveTask",
        "businessRuleTask",
        "callActivity",
        "subProcess",
        "adHocSubProcess",
        "transaction",
    }
)
GATEWAYS = frozenset(
    {
        "exclusiveGateway",
        "parallelGateway",
        "inclusiveGateway",
        "complexGateway",
        "eventBasedGateway",
    }
)
EVENTS = frozenset(
    {
        "startEvent",
        "endEvent",
        "intermediateThrowEvent",
        "intermediateCatchEvent",
        "boundaryEvent",
    }
)
SUPPORTED = ACTIVITIES | GATEWAYS | EVENTS


def supported_elements(inspection: Inspection) -> Iterator[Finding]:
    """Elements of kinds that run, with attributes that mean nothing further."""
    for node in inspection.nodes:
        if node.kind not in SUPPORTED or _is_unknown_script(inspection, node):
            yield inspection.error("unsupported", node, construct=node.kind)
        for construct in _attributes(node):
            yield inspection.error("unsupported", node, construct=construct)


def _is_unknown_script(inspection: Inspection, node: Node) -> bool:
    return node.kind == "scriptTask" and (node.script or "") not in inspection.known.scripts


def _attributes(node: Node) -> Iterator[str]:
    attributes = node.attributes
    kind = attributes.get("eventGatewayType", "Exclusive")
    if kind != "Exclusive" and not (kind == "Parallel" and node.is_instantiating):
        yield f"eventGatewayType={kind}"
    if node.is_event_subprocess and node.loop is not None:
        yield "loopCharacteristics"


def global_elements(drawing: Drawing) -> Iterator[Finding]:
    """Nothing global but tasks: nothing would run it."""
    for other in drawing.others:
        yield Finding(
            code="unsupported",
            severity="error",
            file=drawing.file,
            line=other.line,
            element_id=other.id,
            facts={"element": other.id or other.kind, "construct": other.kind},
        )
