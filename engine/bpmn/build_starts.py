"""Compiles the start events of processes: what may begin an instance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from engine.bpmn.build_events import STARTS, one_trigger
from engine.bpmn.compiled import Start
from engine.bpmn.triggers import MessageTrigger, SignalTrigger, TimerTrigger, Trigger
from engine.drawing import Node

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder


def starts_of(to: ScopeBuilder, node: Node) -> Iterator[Start]:
    """One for each definition of a start event, any of which begins an instance."""
    facts: dict[str, Any] = {
        "form": node.properties.get("bihuan:form"),
        "into": node.properties.get("bihuan:answers"),
    }
    if not node.events:
        yield Start(element=node.id, kind="none", **facts)
    elif node.needs_all and len(node.events) > 1:
        to.unsupported(node, "parallelMultiple on startEvent")
    elif sum(event.kind == "timer" for event in node.events) > 1:
        to.unsupported(node, "several timerEventDefinitions on startEvent")
    else:
        triggers = [one_trigger(to, node, event, STARTS) for event in node.events]
        for trigger in triggers:
            if isinstance(trigger, MessageTrigger):
                facts["key"] = trigger.key  # by whatever it begins, the payload gives the key
        yield from (Start(element=node.id, **_begins(t), **facts) for t in triggers if t)


def _begins(trigger: Trigger) -> dict[str, Any]:
    if isinstance(trigger, MessageTrigger):
        return {"kind": "message", "name": trigger.name}
    if isinstance(trigger, SignalTrigger):
        return {"kind": "signal", "name": trigger.name}
    if isinstance(trigger, TimerTrigger):
        return {"kind": "timer", "timer": (trigger.form, trigger.text)}
    raise TypeError(trigger)
