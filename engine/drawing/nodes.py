"""Flow nodes and sequence flows of one scope, read from their elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from engine.drawing.data import HAS_SCOPE, OF_A_SCOPE, READ, data_of, data_of_process, data_of_scope
from engine.drawing.data_items import local
from engine.drawing.data_model import NO_DATA
from engine.drawing.details import Activation, Listed
from engine.drawing.events import events_of
from engine.drawing.loops import loop_of
from engine.drawing.mappings import Calls, parameters_of, properties_of
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
_OF_A_COMPLEX_GATEWAY = _OF_A_NODE | {"activationCondition"}
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
            node = node_of(child, tag, references, lanes)
            nodes[node.id] = node
        elif tag == "sequenceFlow":
            flows.append(_flow(child, references))
        elif tag and not _is_part_of(element, tag):
            others.append(unread(child, tag, owner))
    data = data_of_scope if tag_of(element) in HAS_SCOPE else data_of_process
    return Scope(
        nodes=nodes,
        flows=tuple(flows),
        data=data(element, references.data),
        others=tuple(others),
    )


def _is_part_of(element: etree._Element, tag: str) -> bool:
    kind = tag_of(element)
    if kind == "adHocSubProcess" and tag == "completionCondition":
        return True
    if kind in HAS_SCOPE:
        return tag in _OF_A_NODE or tag in READ
    return tag in _NOTES or tag in OF_A_SCOPE


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


def node_of(
    element: etree._Element, tag: str, references: References, lanes: Mapping[str, str]
) -> Node:
    """Read one flow node of the kind ``tag``."""
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
        loop=loop_of(element, references, name),
        activation=_activation(element) if tag == "complexGateway" else None,
        data=NO_DATA if tag.endswith("Gateway") else data_of(element, references.data),
        completion=_completion(element) if tag == "adHocSubProcess" else None,
        scope=scope_of(element, references, lanes) if tag in HAS_SCOPE else None,
        lane=lanes.get(name),
        script=_script(element),
        listed=tuple(_listed(element)),
        associated=tuple(references.associated.get(name, ())),
        others=_others(element, tag, name),
    )


def _script(element: etree._Element) -> str | None:
    found = element.find(f"{B}script")
    return None if found is None else text_of(found)


def _activation(element: etree._Element) -> Activation | None:
    condition = element.find(f"{B}activationCondition")
    if condition is None or not text_of(condition):
        return None
    return Activation(
        text=text_of(condition), line=text_line(condition), language=condition.get("language")
    )


def _completion(element: etree._Element) -> str | None:
    condition = element.find(f"{B}completionCondition")
    return None if condition is None else text_of(condition)


def _listed(element: etree._Element) -> Iterator[Listed]:
    for child in element:
        tag = tag_of(child)
        if tag in ("incoming", "outgoing"):
            yield Listed(kind=tag, flow=local(text_of(child)), line=line_of(child))


def _others(element: etree._Element, tag: str, owner: str) -> tuple[Unread, ...]:
    found = _resource(element.find(f"{B}activationCondition"), owner)
    read = _OF_A_COMPLEX_GATEWAY if tag == "complexGateway" else _OF_A_NODE
    if not tag.endswith("Gateway"):
        read = read | READ
    if tag not in HAS_SCOPE:  # there they are those of its scope
        for child in element:
            name = tag_of(child)
            if name and name not in read and not name.endswith("EventDefinition"):
                found.append(unread(child, name, owner))
    return (*found, *unread_extensions(element, owner))
