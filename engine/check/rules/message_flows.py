"""Message flows lead from what sends in one pool to what receives in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.drawing import Drawing, MessageFlow, Node, Process
from engine.model.finding import Finding, Severity

_NEVER = {
    "source": frozenset({"startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask"}),
    "target": frozenset({"endEvent", "intermediateThrowEvent", "sendTask"}),
}
_TELLS = frozenset({"message", "reference"})


@dataclass(frozen=True, slots=True)
class _End:
    """One end: the pool, or the node with its process."""

    process: str
    node: Node | None = None
    is_executable: bool = True


def message_flows(drawing: Drawing) -> Iterator[Finding]:
    """Both ends exist, in two pools, and can send and receive.

    Activities can do both, but for send tasks and receive tasks; events only with a message. An
    event that has no definition yet, in a process that may not run yet, is unfinished. What is
    carried is said by the messages of the ends: the flow is a picture of it.

    Source:
        BPMN 2.0.2, table 7.4 and 9.3.
    """
    ends = _ends(drawing)
    for flow in drawing.pools.flows:
        lost = [name for name in (flow.source, flow.target) if name not in ends]
        for name in lost:
            yield _finding(drawing, "message_flow_dangling", flow, missing=name)
        if not lost:
            source, target = ends[flow.source], ends[flow.target]
            if flow.source == flow.target or _is_one_pool(source, target):
                yield _finding(drawing, "message_flow_inside_pool", flow)
            yield from _of_end(drawing, flow, "source", source)
            yield from _of_end(drawing, flow, "target", target)


def _ends(drawing: Drawing) -> Mapping[str, _End]:
    found = {name: _End(key) for name, key in drawing.pools.processes.items()}
    for process in drawing.processes:
        found |= dict(_nodes(process))
    return found


def _nodes(process: Process) -> Iterator[tuple[str, _End]]:
    for _, node in process.scope.walk():
        yield node.id, _End(process.key, node, process.is_executable)


def _is_one_pool(source: _End, target: _End) -> bool:
    """Two pools may show one process: it then writes to another instance of itself."""
    both_pools = source.node is None and target.node is None
    return source.process == target.process != "" and not both_pools


def _of_end(drawing: Drawing, flow: MessageFlow, side: str, end: _End) -> Iterator[Finding]:
    node = end.node
    if node is None:
        return
    is_event = node.kind.endswith("Event")
    is_wrong = node.kind in _NEVER[side] or node.kind.endswith("Gateway")
    if is_event and node.events and not any(event.kind in _TELLS for event in node.events):
        is_wrong = True
    code = "message_flow_source" if side == "source" else "message_flow_target"
    facts = {"node": node.id, "kind": node.kind}
    if is_wrong or (is_event and not node.events and end.is_executable):
        yield _finding(drawing, code, flow, **facts)
    elif is_event and not node.events:
        yield _finding(drawing, code, flow, "missing", **facts)


def _finding(
    drawing: Drawing,
    code: str,
    flow: MessageFlow,
    severity: Severity = "error",
    /,
    **facts: object,
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        file=drawing.file,
        line=flow.line,
        element_id=flow.id,
        facts={"element": flow.name or flow.id, **facts},
    )
