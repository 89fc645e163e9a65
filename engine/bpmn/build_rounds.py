"""Compiles the container around the rounds of a loop or multi-instance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.multi_instance import MultiInstance
from engine.bpmn.specs.round_event import RoundEvent
from engine.bpmn.specs.standard_loop import StandardLoop
from engine.drawing import Loop, Node, Thrown

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder

ROUND_EVENTS = frozenset({"message", "signal", "escalation"})
_WHEN = {"None": "each", "One": "first", "Complex": "condition"}


def container(to: ScopeBuilder, node: Node, loop: Loop, inner: Activity) -> None:
    """Put a container around ``inner``, which is drawn as ``node``."""
    built = _standard(to, node, loop) if loop.kind == "standard" else _rounds(to, node, loop)
    built.inner = inner
    inner.rounds = built


def _standard(to: ScopeBuilder, node: Node, loop: Loop) -> StandardLoop:
    built = StandardLoop(to.plan, node)
    built.tests_before = loop.tests_before
    if loop.condition:
        built.condition = to.findings.condition(loop.condition, loop.line, node.id)
    built.maximum = loop.limit
    if loop.maximum is not None and loop.limit is None:
        facts = {"element": node.name or node.id, "text": loop.maximum[:40]}
        to.findings.add("loop_maximum_unreadable", loop.line, node.id, facts)
    elif built.condition is None and built.maximum is None:
        facts = {"element": node.name or node.id}
        to.findings.add("loop_condition_missing", loop.line, node.id, facts)
    return built


def _rounds(to: ScopeBuilder, node: Node, loop: Loop) -> MultiInstance:
    built = MultiInstance(to.plan, node)
    built.is_sequential = loop.kind == "sequential"
    built.element = loop.element
    if loop.collection:
        text = loop.collection
        prefixed = text if text.startswith(("=", "${", "#{")) else f"={text}"
        built.collection = to.findings.text(prefixed, loop.line, node.id)
    elif loop.cardinality:
        built.cardinality = to.findings.text(loop.cardinality, loop.line, node.id)
    else:
        to.findings.add("rounds_missing", loop.line, node.id)
    if loop.completion:
        built.completion = to.findings.condition(loop.completion, loop.line, node.id)
    built.events = tuple(e for t in loop.thrown if (e := _event(to, node, loop, t)) is not None)
    _collect(to, node, loop, built)
    return built


def _collect(to: ScopeBuilder, node: Node, loop: Loop, built: MultiInstance) -> None:
    built.collect = node.properties.get("bihuan:collect") or loop.output
    text = node.properties.get("bihuan:collect_value")
    if text is None and loop.output_element:
        text = f"={loop.output_element}"
    if text is not None:
        built.collected = to.findings.text(text, node.line, node.id)


def _event(to: ScopeBuilder, node: Node, loop: Loop, thrown: Thrown) -> RoundEvent | None:
    event = thrown.event
    if event is None:
        facts = {"element": node.name or node.id}
        to.findings.add("behavior_event_missing", thrown.line, node.id, facts)
        return None
    if event.kind not in ROUND_EVENTS:
        to.unsupported(node, f"{event.kind}EventDefinition of a multi-instance")
        return None
    if not event.name:
        to.findings.add(f"{event.kind}_missing", event.line, node.id)
        return None
    condition = None
    if thrown.condition is not None:
        condition = to.findings.condition(thrown.condition, thrown.line, node.id)
    built = RoundEvent(node.id, _WHEN[loop.behavior], condition)
    built.kind, built.thrown = event.kind, event.name
    return built
