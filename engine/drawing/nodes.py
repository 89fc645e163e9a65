"""Flow nodes and sequence flows of one scope, read from their elements."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from engine.drawing.events import events_of
from engine.drawing.mappings import Calls, loop_of, parameters_of, properties_of
from engine.drawing.model import Flow, Node, Scope, Unread
from engine.drawing.references import References
from engine.drawing.vocabulary import (
    B,
    line_of,
    own_attributes,
    tag_of,
    text_line,
    text_of,
    unread,
    unread_extensions,
    vendor_attributes,
)

FLOW_NODES = frozenset(
    {
        "startEvent",
        "endEvent",
        "intermediateThrowEvent",
        "intermediateCatchEvent",
        "boundaryEvent",
        "implicitThrowEvent",
        "task",
        "userTask",
        "manualTask",
        "serviceTask",
        "sendTask",
        "receiveTask",
        "businessRuleTask",
        "scriptTask",
        "callActivity",
        "subProcess",
        "adHocSubProcess",
        "transaction",
        "exclusiveGateway",
        "parallelGateway",
        "inclusiveGateway",
        "eventBasedGateway",
        "complexGateway",
    }
)
_HAS_SCOPE = frozenset({"subProcess", "adHocSubProcess", "transaction"})
_NOTES = frozenset(
    {
        "documentation",
        "extensionElements",
        "laneSet",
        "textAnnotation",
        "association",
        "group",
        "auditing",
        "monitoring",
    }
)
_OF_A_NODE = _NOTES | frozenset(
    {
        "incoming",
        "outgoing",
        "multiInstanceLoopCharacteristics",
        "standardLoopCharacteristics",
        "eventDefinitionRef",
    }
)
_OF_A_FLOW = frozenset({"documentation", "extensionElements", "conditionExpression"})


def scope_of(element: etree._Element, references: References, lanes: Mapping[str, str]) -> Scope:
    """Read the direct children of a process or sub-process, and what lies within."""
    nodes: dict[str, Node] = {}
    flows: list[Flow] = []
    others: list[Unread] = []
    owner = element.get("id") or ""
    for child in element:
        tag = tag_of(child)
        if tag in FLOW_NODES:
            node = _node(child, tag, references, lanes)
            nodes[node.id] = node
        elif tag == "sequenceFlow":
            flows.append(_flow(child, references))
        elif tag and not _is_part_of(element, tag):
            others.append(unread(child, tag, owner))
    return Scope(nodes=nodes, flows=tuple(flows), others=tuple(others))


def _is_part_of(element: etree._Element, tag: str) -> bool:
    return tag in _OF_A_NODE if tag_of(element) in _HAS_SCOPE else tag in _NOTES


def _flow(element: etree._Element, references: References) -> Flow:
    condition = element.find(f"{B}conditionExpression")
    source, target = element.get("sourceRef") or "", element.get("targetRef") or ""
    name = references.identity(element, f"flow_{source}__{target}_{line_of(element)}")
    others = [unread(c, tag_of(c), name) for c in element if tag_of(c) not in ("", *_OF_A_FLOW)]
    return Flow(
        id=name,
        source=source,
        target=target,
        line=line_of(element),
        name=element.get("name"),
        condition=None if condition is None else text_of(condition),
        condition_line=0 if condition is None else text_line(condition),
        language=None if condition is None else condition.get("language"),
        others=(*others, *unread_extensions(element, name), *_resource(condition, name)),
    )


def _resource(condition: etree._Element | None, owner: str) -> list[Unread]:
    if condition is None or "resource" not in vendor_attributes(condition):
        return []
    return [unread(condition, "camunda:resource", owner)]


def _node(
    element: etree._Element, tag: str, references: References, lanes: Mapping[str, str]
) -> Node:
    name = references.identity(element, f"{tag}_{line_of(element)}")
    calls = Calls.of(element)
    return Node(
        id=name,
        kind=tag,
        line=line_of(element),
        name=element.get("name"),
        events=events_of(element, references, name),
        attributes=own_attributes(element),
        camunda=vendor_attributes(element),
        properties=properties_of(element),
        inputs=parameters_of(element, "inputParameter"),
        outputs=parameters_of(element, "outputParameter"),
        ins=calls.ins,
        outs=calls.outs,
        business_key=calls.key,
        loop=loop_of(element, name),
        scope=scope_of(element, references, lanes) if tag in _HAS_SCOPE else None,
        lane=lanes.get(name),
        script=_script(element),
        others=_others(element, tag, name),
    )


def _script(element: etree._Element) -> str | None:
    found = element.find(f"{B}script")
    return None if found is None else text_of(found)


def _others(element: etree._Element, tag: str, owner: str) -> tuple[Unread, ...]:
    found = []
    if tag not in _HAS_SCOPE:  # there they are those of its scope
        for child in element:
            name = tag_of(child)
            if name and name not in _OF_A_NODE and not name.endswith("EventDefinition"):
                found.append(unread(child, name, owner))
    return (*found, *unread_extensions(element, owner))
