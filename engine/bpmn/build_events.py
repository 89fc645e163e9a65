"""Compiles events: what they wait for, what they throw, where they sit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.bpmn.conditions import ConditionTrigger
from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.boundary import BoundaryEvent
from engine.bpmn.specs.event_subprocess import EventSubprocess
from engine.bpmn.specs.plain import StartEvent
from engine.bpmn.specs.several import Part, SeveralTrigger
from engine.bpmn.specs.throw import EndEvent, ThrowEvent, Thrown
from engine.bpmn.specs.waits import CatchEvent
from engine.bpmn.triggers import (
    ErrorTrigger,
    EscalationTrigger,
    MessageTrigger,
    SignalTrigger,
    TimerTrigger,
    Trigger,
)
from engine.drawing import Event, Node

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder

STARTS = ("message", "signal", "timer")
CATCHES = (*STARTS, "conditional")
INSIDE = (*CATCHES, "error", "escalation")
THROWS = ("message", "signal", "escalation")
ENDING = ("error", "terminate")
ENDS = (*THROWS, *ENDING)


def trigger_for(
    to: ScopeBuilder, node: Node, allowed: tuple[str, ...], at: Node | None = None
) -> Trigger | None:
    """The trigger of a catching node; what is missing or not supported is a finding.

    ``at`` is the event sub-process that waits, where ``node`` is its start.
    """
    if not node.events:
        to.unsupported(node, "eventDefinition missing")
        return None
    if len(node.events) == 1:
        return one_trigger(to, node, node.events[0], allowed)
    if node.needs_all and not node.is_interrupting:
        to.unsupported(node, f"non-interrupting parallelMultiple on {node.kind}")
        return None
    known = CATCHES if node.needs_all else allowed
    triggers = [one_trigger(to, node, event, known) for event in node.events]
    waits = at or node
    parts = []
    for number, trigger in enumerate(triggers):
        if trigger is None:
            return None
        part = Part(to.plan, waits, f"{waits.id}[{number}]")
        part.trigger = trigger
        parts.append(part)
    return SeveralTrigger(tuple(parts), node.needs_all)


def one_trigger(
    to: ScopeBuilder, node: Node, event: Event, allowed: tuple[str, ...]
) -> Trigger | None:
    """The trigger of one event definition of a catching node."""
    if event.kind not in allowed:
        to.unsupported(node, f"{event.kind}EventDefinition on {node.kind}")
        return None
    if event.kind == "timer":
        return _timer(to, node, event)
    if event.kind == "conditional":
        return _condition(to, node, event)
    if not event.name and (event.kind in ("message", "signal") or event.reference is not None):
        to.findings.add(f"{event.kind}_missing", event.line, node.id)
        return None
    if event.kind == "error" and not node.is_interrupting:
        to.unsupported(node, f"non-interrupting errorEventDefinition on {node.kind}")
        return None
    if event.kind == "message":
        key = node.properties.get("bihuan:key")
        formula = None if key is None else to.findings.text(key, node.line, node.id)
        return MessageTrigger(event.name or "", formula, node.properties.get("bihuan:form"))
    if event.kind == "signal":
        return SignalTrigger(event.name or "")
    return ErrorTrigger(event.name) if event.kind == "error" else EscalationTrigger(event.name)


def _timer(to: ScopeBuilder, node: Node, event: Event) -> Trigger | None:
    if event.form is None or not event.text:
        to.findings.add("timer_missing", event.line, node.id, severity="missing")
        return None
    text = to.findings.text(event.text, event.line, node.id)
    return TimerTrigger(event.form, text, node.properties.get("bihuan:misfire") == "each")


def _condition(to: ScopeBuilder, node: Node, event: Event) -> Trigger | None:
    if not event.text:
        to.findings.add("event_condition_missing", event.line, node.id, severity="missing")
        return None
    return ConditionTrigger(to.findings.condition(event.text, event.line, node.id))


def _start(to: ScopeBuilder, node: Node) -> None:
    start = StartEvent(to.plan, node)
    start.results = to.findings.parameters(node.outputs, node.id)
    if not node.events:
        to.plan.bpmn_start_events.append(start)


def _catch(to: ScopeBuilder, node: Node) -> None:
    trigger = trigger_for(to, node, CATCHES)
    if trigger is not None:
        event = CatchEvent(to.plan, node)
        event.arguments = to.findings.parameters(node.inputs, node.id)
        event.trigger = trigger
        event.into = node.properties.get("bihuan:answers")
        event.results = to.findings.parameters(node.outputs, node.id)


def _boundary(to: ScopeBuilder, node: Node) -> None:
    trigger = trigger_for(to, node, INSIDE)
    if trigger is not None:
        event = BoundaryEvent(to.plan, node)
        event.trigger = trigger
        event.is_interrupting = node.is_interrupting
        event.into = node.properties.get("bihuan:answers")
        event.results = to.findings.parameters(node.outputs, node.id)


def attach(to: ScopeBuilder, node: Node) -> None:
    """Give a boundary event to its host, once all nodes are there."""
    event = to.plan.elements.get(node.id)
    host = to.plan.elements.get(node.host or "")
    if isinstance(event, BoundaryEvent):
        if isinstance(host, Activity) and not isinstance(host, EventSubprocess):
            host.boundaries.append(event)
        else:
            to.findings.add("boundary_host_missing", node.line, node.id, {"host": node.host})


def _throw(to: ScopeBuilder, node: Node) -> None:
    _thrower(to, node, ThrowEvent(to.plan, node), THROWS)


def _end(to: ScopeBuilder, node: Node) -> None:
    _thrower(to, node, EndEvent(to.plan, node), ENDS)


def _thrower(
    to: ScopeBuilder, node: Node, event: ThrowEvent | EndEvent, allowed: tuple[str, ...]
) -> None:
    event.results = to.findings.parameters(node.outputs, node.id)
    if not node.events:
        return
    for definition in node.events:
        if definition.kind not in allowed:
            to.unsupported(node, f"{definition.kind}EventDefinition on {node.kind}")
            return
        if definition.kind != "terminate" and not definition.name:
            to.findings.add(f"{definition.kind}_missing", definition.line, node.id)
            return
    if sum(definition.kind in ENDING for definition in node.events) > 1:
        to.unsupported(node, f"several error and terminateEventDefinitions on {node.kind}")
        return
    inorder = sorted(node.events, key=lambda definition: ENDS.index(definition.kind))
    event.thrown = tuple(Thrown(each.kind, each.name or "") for each in inorder)
    event.payload = to.findings.parameters(node.inputs, node.id)
    if "bihuan:key" in node.properties:
        event.key = to.findings.text(node.properties["bihuan:key"], node.line, node.id)


def event_subprocess(to: ScopeBuilder, node: Node) -> EventSubprocess | None:
    """Compile an event sub-process with its one start event."""
    starts = [
        n for n in (node.scope.nodes.values() if node.scope else ()) if n.kind == "startEvent"
    ]
    if len(starts) != 1:
        to.findings.add("event_subprocess_start", node.line, node.id, {"starts": len(starts)})
        return None
    start = starts[0]
    trigger = trigger_for(to, start, INSIDE, node)
    if trigger is None:
        return None
    built = EventSubprocess(to.plan, node)
    built.inside = to.inside(node)
    built.inside.bpmn_start_events.append(built.inside.elements[start.id])
    built.trigger = trigger
    built.is_interrupting = start.is_interrupting
    built.into = start.properties.get("bihuan:answers")
    to.plan.event_subprocesses.append(built)
    return built


BUILDERS: dict[str, Callable[[ScopeBuilder, Node], None]] = {
    "startEvent": _start,
    "intermediateCatchEvent": _catch,
    "intermediateThrowEvent": _throw,
    "boundaryEvent": _boundary,
    "endEvent": _end,
}
