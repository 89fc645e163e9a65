"""Compiles receive tasks and event-based gateways that begin an instance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from engine.bpmn.compiled import Start
from engine.bpmn.specs.waits import WaitsFor
from engine.bpmn.triggers import MessageTrigger, SignalTrigger
from engine.drawing import Scope, begun_at

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder


def instantiating(to: ScopeBuilder, scope: Scope) -> Iterator[Start]:
    """One start for each message or signal that begins an instance of a compiled process."""
    for _, node in begun_at(scope):
        element = to.plan.elements.get(node.id)
        trigger = element.trigger if isinstance(element, WaitsFor) else None
        facts: dict[str, Any] = {
            "form": node.properties.get("bihuan:form"),
            "into": node.properties.get("bihuan:answers"),
        }
        if isinstance(trigger, MessageTrigger):
            facts["key"] = trigger.key
            yield Start(element=node.id, kind="message", name=trigger.name, **facts)
        elif isinstance(trigger, SignalTrigger):
            yield Start(element=node.id, kind="signal", name=trigger.name, **facts)
        elif element is not None:
            to.unsupported(node, f"instantiate of {node.kind}")
