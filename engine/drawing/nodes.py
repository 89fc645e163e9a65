"""Flow nodes and sequence flows of one scope, read from their elements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from engine.drawing.model import BPMN, CAMUNDA, Event, Flow, Unread, Loop, VariableMapping, Node, Parameter, Scope

_B = f"{{{BPMN}}}"
_C = f"{{{CAMUNDA}}}"

FLOW_NODES = frozenset(
    "startEvent endEvent intermediateThrowEvent intermediateCatchEvent boundaryEvent implicitThrowEvent "
    "task userTask manualTask serviceTask sendTask receiveTask businessRuleTask scriptTask "
    "callActivity subProcess adHocSubProcess transaction "
    "exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway complexGateway".split()
)
_HAS_SCOPE = frozenset({"subProcess", "adHocSubProcess", "transaction"})
_SILENT = frozenset(
    "documentation extensionElements laneSet incoming outgoing multiInstanceLoopCharacteristics "
    "standardLoopCharacteristics textAnnotation association group category".split()
)
_CODES = {"error": "errorCode", "escalation": "escalationCode"}


@dataclass
class References:
    """What event definitions point at: messages, signals, errors, escalations of one file."""

    names: dict[str, str | None]
    dangling: list[tuple[str, int, str]] = field(default_factory=list)

    @classmethod
    def of(cls, root: etree._Element) -> References:
        """Collect them from the definitions element."""
        names: dict[str, str | None] = {}
        for kind in ("message", "signal", "error", "escalation"):
            for element in root.findall(f"{_B}{kind}"):
                code = element.get(_CODES[kind]) if kind in _CODES else element.get("name")
                names[element.get("id") or ""] = code or element.get("name")
        return cls(names)

    def name(self, reference: str | None, line: int, owner: str) -> str | None:
        """The name or code behind a reference; one that leads nowhere is remembered."""
        if reference is None:
            return None
        key = reference if reference in self.names else reference.rpartition(":")[2]
        if key not in self.names:
            self.dangling.append((reference, line, owner))
            return None
        return self.names[key]

    def properties(self, element: etree._Element) -> dict[str, str]:
        """``camunda:property`` values of the element itself, never of its children."""
        found: dict[str, str] = {}
        for extension in element.findall(f"{_B}extensionElements"):
            for item in extension.findall(f"{_C}properties/{_C}property"):
                if item.get("name"):
                    found[item.get("name", "")] = item.get("value") or ""
        return found


def flow_scope(element: etree._Element, references: References, lanes: Mapping[str, str]) -> Scope:
    """Read the direct children of a process or sub-process, and what lies within."""
    nodes: dict[str, Node] = {}
    flows: list[Flow] = []
    others: list[Unread] = []
    owner = element.get("id") or ""
    for child in element:
        if not isinstance(child.tag, str) or not child.tag.startswith(_B):
            continue
        tag = child.tag[len(_B) :]
        if tag in FLOW_NODES:
            node = _node(child, tag, references, lanes)
            nodes[node.id] = node
        elif tag == "sequenceFlow":
            flows.append(_flow(child))
        elif tag not in _SILENT:
            others.append(Unread(kind=tag, id=child.get("id"), line=child.sourceline or 0, scope=owner))
    return Scope(nodes=nodes, flows=tuple(flows), others=tuple(others))


def _flow(element: etree._Element) -> Flow:
    condition = element.find(f"{_B}conditionExpression")
    source, target = element.get("sourceRef") or "", element.get("targetRef") or ""
    return Flow(
        id=element.get("id") or f"flow_{source}__{target}_{element.sourceline}",
        source=source,
        target=target,
        line=element.sourceline or 0,
        name=element.get("name"),
        condition=None if condition is None else (condition.text or "").strip(),
        language=None if condition is None else condition.get("language"),
    )


def _node(element: etree._Element, tag: str, references: References, lanes: Mapping[str, str]) -> Node:
    name = element.get("id") or f"{tag}_{element.sourceline}"
    ins, outs, key = _call_mappings(element)
    return Node(
        id=name,
        kind=tag,
        line=element.sourceline or 0,
        name=element.get("name"),
        events=tuple(_events(element, references, name)),
        attributes={k: v for k, v in element.attrib.items() if not k.startswith("{")},
        camunda={k[len(_C) :]: v for k, v in element.attrib.items() if k.startswith(_C)},
        properties=references.properties(element),
        inputs=_parameters(element, "inputParameter"),
        outputs=_parameters(element, "outputParameter"),
        ins=ins,
        outs=outs,
        business_key=key,
        loop=_loop(element),
        scope=flow_scope(element, references, lanes) if tag in _HAS_SCOPE else None,
        lane=lanes.get(name),
    )


def _events(element: etree._Element, references: References, owner: str) -> list[Event]:
    found = []
    for child in element:
        if not isinstance(child.tag, str) or not child.tag.startswith(_B):
            continue
        tag = child.tag[len(_B) :]
        line = child.sourceline or 0
        if tag == "eventDefinitionRef":
            found.append(Event(kind="reference", line=line, reference=child.text))
        if not tag.endswith("EventDefinition"):
            continue
        kind = tag.removesuffix("EventDefinition")
        reference = child.get(f"{kind}Ref")
        timers = [t for t in child if isinstance(t.tag, str) and t.tag.startswith(f"{_B}time")]
        found.append(
            Event(
                kind=kind,
                line=line,
                reference=reference,
                name=references.name(reference, line, owner),
                form=timers[0].tag[len(_B) :] if timers else None,
                text=(timers[0].text or "").strip() if timers else None,
                attributes={k.removeprefix(_C): v for k, v in child.attrib.items()},
            )
        )
    reference = element.get("messageRef")
    if reference is not None:
        line = element.sourceline or 0
        name = references.name(reference, line, owner)
        found.append(Event(kind="message", line=line, reference=reference, name=name))
    return found


def _parameters(element: etree._Element, tag: str) -> tuple[Parameter, ...]:
    path = f"{_B}extensionElements/{_C}inputOutput/{_C}{tag}"
    return tuple(
        Parameter(
            name=p.get("name") or "",
            text=(p.text or "").strip() if len(p) == 0 else f"<{etree.QName(p[0]).localname}>",
            line=p.sourceline or 0,
        )
        for p in element.findall(path)
    )


def _call_mappings(
    element: etree._Element,
) -> tuple[tuple[VariableMapping, ...], tuple[VariableMapping, ...], str | None]:
    key: str | None = None
    sides: dict[str, list[VariableMapping]] = {"in": [], "out": []}
    for side, found in sides.items():
        for item in element.findall(f"{_B}extensionElements/{_C}{side}"):
            if item.get("businessKey") is not None:
                key = item.get("businessKey")
                continue
            found.append(
                VariableMapping(
                    target=item.get("target"),
                    source=item.get("source"),
                    expression=item.get("sourceExpression"),
                    all=item.get("variables") == "all",
                    line=item.sourceline or 0,
                )
            )
    return tuple(sides["in"]), tuple(sides["out"]), key


def _loop(element: etree._Element) -> Loop | None:
    standard = element.find(f"{_B}standardLoopCharacteristics")
    if standard is not None:
        return Loop(kind="standard", line=standard.sourceline or 0)
    multi = element.find(f"{_B}multiInstanceLoopCharacteristics")
    if multi is None:
        return None
    texts = {
        name: (found.text or "").strip()
        for name in ("loopCardinality", "completionCondition", "loopDataInputRef")
        if (found := multi.find(f"{_B}{name}")) is not None
    }
    item = multi.find(f"{_B}inputDataItem")
    return Loop(
        kind="sequential" if multi.get("isSequential") in ("true", "1") else "parallel",
        line=multi.sourceline or 0,
        collection=multi.get(f"{_C}collection") or texts.get("loopDataInputRef"),
        element=multi.get(f"{_C}elementVariable") or (None if item is None else item.get("name")),
        cardinality=texts.get("loopCardinality"),
        completion=texts.get("completionCondition"),
    )
