"""The last look before a drawing runs: whatever the XML holds must have become part of a spec."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from engine.bpmn.findings import Findings
from engine.bpmn.scope_spec import ScopeSpec
from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.ad_hoc import AdHoc
from engine.bpmn.specs.call_activity import CallActivity
from engine.bpmn.specs.compensation import Compensates, CompensationBoundary
from engine.bpmn.specs.complex_gateway import ComplexGateway
from engine.bpmn.specs.element import Element
from engine.bpmn.specs.event_subprocess import EventSubprocess
from engine.bpmn.specs.gateways import EventGateway
from engine.bpmn.specs.link import LinkCatch, LinkThrow
from engine.bpmn.specs.multi_instance import MultiInstance
from engine.bpmn.specs.plain import StartEvent
from engine.bpmn.specs.rounds import Rounds
from engine.bpmn.specs.standard_loop import StandardLoop
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.specs.throw import Throws
from engine.bpmn.specs.waits import WaitsFor
from engine.drawing import Data, Loop, Node, Parameter, Part, Process, Scope, VariableMapping


def audit(drawn: Process, plans: Mapping[str, ScopeSpec], findings: Findings) -> None:
    """Add a finding ``part_dropped`` for each part of a process that no spec has taken up.

    Meant for a process without findings: what is refused by name is not dropped.
    """
    taken = Counter(_taken(drawn.scope, plans, drawn.key, drawn.key))
    for scope, node in drawn.scope.walk():
        leaving = {flow.id for flow in scope.flows if flow.source == node.id}
        if node.default is not None and node.default not in leaving:
            facts = {"element": node.name or node.id, "flow": node.default}
            findings.add("default_dangling", node.line, node.id, facts)
    for part in drawn.parts:
        if taken[part] > 0:
            taken[part] -= 1
        else:
            facts = {"element": drawn.name or drawn.key, "construct": part.kind}
            findings.add("part_dropped", part.line, drawn.key, facts)


def _taken(scope: Scope, plans: Mapping[str, ScopeSpec], process: str, name: str) -> Iterator[Part]:
    plan = plans[name]
    for node in scope.nodes.values():
        element = plan.elements.get(node.id)
        if element is None or not _is_reached(element, plan):
            continue
        yield Part(kind=node.kind, line=node.line)
        inner = element.inner if isinstance(element, Rounds) else element
        yield from _events(node, inner)
        yield from _mappings(node, inner)
        if isinstance(inner, ComplexGateway) and inner.activation and node.activation:
            yield Part(kind="activationCondition", line=node.activation.line)
        yield from _copies(node.data, inner)
        if isinstance(element, Rounds) and node.loop is not None:
            yield from _loop(node.loop, element)
        if isinstance(inner, AdHoc) and inner.completion is not None:
            yield Part(kind="completionCondition", line=node.line)
        if isinstance(inner, SubProcess) and node.scope is not None:
            yield from _taken(node.scope, plans, process, f"{process}:{node.id}")
    yield from _flows(scope, plan)


def _is_reached(element: Element, plan: ScopeSpec) -> bool:
    """Boundary events need their host, event sub-processes their scope, to be armed by."""
    if isinstance(element, EventSubprocess):
        return element in plan.event_subprocesses
    if element.node.kind != "boundaryEvent":
        return True
    host = plan.elements.get(element.node.host or "")
    if isinstance(element, CompensationBoundary):
        return isinstance(host, Activity) and host.undoes is element.handler
    return isinstance(host, Activity) and element in host.boundaries


def _events(node: Node, element: Element) -> Iterator[Part]:
    if isinstance(element, Activity):
        return  # its message is an attribute
    is_taken = (
        isinstance(
            element, LinkCatch | LinkThrow | StartEvent
        )  # of a start, its process or event sub-process has the trigger
        or (isinstance(element, WaitsFor) and hasattr(element, "trigger"))
        or (isinstance(element, Throws) and element.kind != "none")
        or isinstance(element, CompensationBoundary | Compensates)
    )
    for event in node.events[:1] if is_taken else ():
        yield Part(kind=f"{event.kind}EventDefinition", line=event.line)


def _mappings(node: Node, element: Element) -> Iterator[Part]:
    inputs = element.payload if isinstance(element, Throws) else element.arguments
    yield from _parameters("inputParameter", node.inputs, inputs)
    yield from _parameters("outputParameter", node.outputs, element.results)
    if isinstance(element, CallActivity):
        if element.key is not None:
            yield Part(kind="businessKey", line=node.line)
        yield from _carried("in", node.ins, element.ins)
        yield from _carried("out", node.outs, element.outs)


def _parameters(
    kind: str, drawn: Sequence[Parameter], compiled: Sequence[object]
) -> Iterator[Part]:
    for parameter in drawn if len(drawn) == len(compiled) else ():
        if parameter.nested is None:
            yield Part(kind=kind, line=parameter.line)


def _carried(
    kind: str, drawn: Sequence[VariableMapping], compiled: Sequence[object]
) -> Iterator[Part]:
    for mapping in drawn if len(drawn) == len(compiled) else ():
        if not mapping.local:
            yield Part(kind=kind, line=mapping.line)


def _copies(data: Data, element: Element) -> Iterator[Part]:
    """The data associations, each once however much it copies, and those that are pictures."""
    for kind, drawn, compiled in (
        ("dataInputAssociation", data.going_in, element.copied_in),
        ("dataOutputAssociation", data.going_out, element.copied_out),
    ):
        for _, line in {(copy.number, copy.line) for copy in drawn}:
            if len(drawn) == len(compiled):
                yield Part(kind=kind, line=line)
    for kind, line in data.pictures:
        yield Part(kind=kind, line=line)


def _loop(loop: Loop, element: Rounds) -> Iterator[Part]:
    if isinstance(element, StandardLoop):
        yield Part(kind="standardLoopCharacteristics", line=loop.line)
        if element.condition is not None:
            yield Part(kind="loopCondition", line=loop.line)
    elif isinstance(element, MultiInstance):
        yield from _rounds(loop, element)


def _rounds(loop: Loop, element: MultiInstance) -> Iterator[Part]:
    if loop.behavior == "All" or len(element.events) == len(loop.thrown) > 0:
        yield Part(kind="multiInstanceLoopCharacteristics", line=loop.line)
    if element.cardinality is not None:
        yield Part(kind="loopCardinality", line=loop.line)
    if element.completion is not None:
        yield Part(kind="completionCondition", line=loop.line)
    for thrown in loop.thrown if len(element.events) == len(loop.thrown) else ():
        if thrown.condition is not None and thrown.event is not None:
            yield Part(kind="complexBehaviorDefinition", line=thrown.line)
            yield Part(kind=f"{thrown.event.kind}EventDefinition", line=thrown.event.line)


def _flows(scope: Scope, plan: ScopeSpec) -> Iterator[Part]:
    paths = {}
    for element in plan.elements.values():
        default = None if isinstance(element, EventGateway) else element.flows.default
        for path in [*element.flows.paths, *([] if default is None else [default])]:
            paths[path.id] = path
    for flow in scope.flows:
        if flow.id in paths:
            yield Part(kind="sequenceFlow", line=flow.line)
            if paths[flow.id].condition is not None:
                yield Part(kind="conditionExpression", line=flow.condition_line)
