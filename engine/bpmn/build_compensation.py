"""Compiles what undoes: compensation events and their handlers, transactions that are cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.call_activity import CallActivity
from engine.bpmn.specs.compensation import (
    Compensates,
    CompensationBoundary,
    CompensationEnd,
    CompensationThrow,
)
from engine.bpmn.specs.event_subprocess import EventSubprocess
from engine.bpmn.specs.reopened import Reopened
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.specs.transaction import CancelBoundary, CancelEnd
from engine.drawing import Node, Scope, handlers_of

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder
    from engine.bpmn.scope_spec import ScopeSpec

Builder = Callable[["ScopeBuilder", Node], None]


def builder_for(node: Node) -> Builder | None:
    """What compiles an event that undoes something or is cancelled; ``None`` for others."""
    if len(node.events) != 1:
        return None
    return _BUILDERS.get((node.kind, node.events[0].kind))


def _boundary(to: ScopeBuilder, node: Node) -> None:
    CompensationBoundary(to.plan, node)


def _cancel_boundary(to: ScopeBuilder, node: Node) -> None:
    event = CancelBoundary(to.plan, node)
    event.results = to.findings.parameters(node.outputs, node.id)


def _throw(to: ScopeBuilder, node: Node) -> None:
    _compensates(to, node, CompensationThrow(to.plan, node))


def _end(to: ScopeBuilder, node: Node) -> None:
    _compensates(to, node, CompensationEnd(to.plan, node))


def _compensates(to: ScopeBuilder, node: Node, event: CompensationThrow | CompensationEnd) -> None:
    event.results = to.findings.parameters(node.outputs, node.id)
    attributes = node.events[0].attributes
    reference = attributes.get("activityRef")
    event.activity = None if reference is None else reference.rpartition(":")[2]
    if attributes.get("waitForCompletion") in ("false", "0"):
        to.unsupported(node, "waitForCompletion")


def _cancel_end(to: ScopeBuilder, node: Node) -> None:
    event = CancelEnd(to.plan, node)
    event.results = to.findings.parameters(node.outputs, node.id)


_BUILDERS: dict[tuple[str, str], Builder] = {
    ("boundaryEvent", "compensate"): _boundary,
    ("boundaryEvent", "cancel"): _cancel_boundary,
    ("intermediateThrowEvent", "compensate"): _throw,
    ("endEvent", "compensate"): _end,
    ("endEvent", "cancel"): _cancel_end,
}


def event_subprocess(to: ScopeBuilder, node: Node) -> Activity:
    """Compile the event sub-process that undoes the scope it lies in; nothing arms it."""
    built = SubProcess(to.plan, node)
    built.inside = to.inside(node)
    starts = [e for e in built.inside.elements.values() if e.node.kind == "startEvent"]
    built.inside.bpmn_start_events.extend(starts)
    if to.plan.undoing is not None or len(starts) != 1:
        to.findings.add("event_subprocess_start", node.line, node.id, {"starts": len(starts)})
    to.plan.undoing = built
    return built


def attach(to: ScopeBuilder, node: Node, scope: Scope) -> None:
    """Give the handler of a compensation boundary event to its host, once all nodes are there."""
    event = to.plan.elements.get(node.id)
    if not isinstance(event, CompensationBoundary):
        return
    host = to.plan.elements.get(node.host or "")
    handlers = [to.plan.elements.get(found.id) for found in handlers_of(node, scope)]
    if not isinstance(host, Activity) or isinstance(host, EventSubprocess):
        to.findings.add("boundary_host_missing", node.line, node.id, {"host": node.host})
    elif len(handlers) != 1 or handlers[0] is None:
        to.findings.add("compensation_handler_missing", node.line, node.id, severity="missing")
    else:
        event.handler = handlers[0]
        for part in _parts(to.plan, host):
            part.undoes = event.handler


def settle(to: ScopeBuilder) -> None:
    """Once a process is compiled: see what can be undone from where, and let that be remembered."""
    _settle(to, to.plan, None, frozenset())


def _settle(
    to: ScopeBuilder, plan: ScopeSpec, owner: Activity | None, aimed: frozenset[str | None]
) -> None:
    """``aimed`` is what may be undone from outside; ``None`` in it is all."""
    events = list(_throws(plan))
    if any(isinstance(event, CancelEnd) for event in plan.elements.values()):
        _see_cancel(to, plan, owner)
    targets = aimed | {event.activity for event in events}
    handlers = [e.handler for e in plan.elements.values() if isinstance(e, CompensationBoundary)]
    undoers = {undoer.name for undoer in (*handlers, plan.undoing) if undoer is not None}
    plan.undoers = frozenset(undoers)
    for activity in _activities(plan):
        if activity.name not in undoers and not targets.isdisjoint({None, activity.el}):
            _keep(to, plan, activity)
        else:
            _look_within(to, plan, activity, frozenset())


def _keep(to: ScopeBuilder, plan: ScopeSpec, activity: Activity) -> None:
    """Let the completions of an activity be remembered, if something can undo it."""
    keeps = activity.undoes is not None
    inside = _look_within(to, plan, activity, frozenset() if keeps else frozenset({None}))
    if not keeps and inside is not None:
        keeps = inside.undoing is not None or any(a.keeps for a in _activities(inside))
        if keeps:
            activity.reopens = Reopened(plan, activity.node, f"{activity.el}[undo]")
            activity.reopens.inside = inside
    activity.has_rounds = len(_parts(plan, activity)) > 1
    for part in _parts(plan, activity):
        part.keeps, part.reopens = keeps, activity.reopens


def _look_within(
    to: ScopeBuilder, plan: ScopeSpec, activity: Activity, aimed: frozenset[str | None]
) -> ScopeSpec | None:
    """The scope within an activity, if it has one that belongs to the drawing; it is settled."""
    inner = _parts(plan, activity)[-1]
    if not isinstance(inner, SubProcess) or isinstance(inner, CallActivity):
        return None
    is_undone_by_event = inner.inside.undoing is not None
    _settle(to, inner.inside, activity, frozenset() if is_undone_by_event else aimed)
    return inner.inside


def _parts(plan: ScopeSpec, activity: Activity) -> list[Activity]:
    """The activity; with rounds its container and the activity of a round."""
    inner = plan.elements.get(f"{activity.el}[]")
    return [activity, inner] if isinstance(inner, Activity) else [activity]


def _throws(plan: ScopeSpec) -> Iterator[Compensates]:
    """What has something undone in a scope: its own events, and those of its event sub-processes.

    A cancel end undoes all in its own scope alone, and stands in no event sub-process.
    """
    for element in plan.elements.values():
        if isinstance(element, Compensates):
            yield element
        if isinstance(element, SubProcess) and element.node.is_event_subprocess:
            yield from _throws(element.inside)


def _activities(plan: ScopeSpec) -> list[Activity]:
    return [
        e
        for e in plan.elements.values()
        if isinstance(e, Activity) and e.rounds is None and not isinstance(e, Reopened)
    ]


def _see_cancel(to: ScopeBuilder, plan: ScopeSpec, owner: Activity | None) -> None:
    if owner is not None and owner.node.kind == "transaction":
        if any(isinstance(event, CancelBoundary) for event in owner.boundaries):
            return
        to.findings.add("cancel_uncaught", owner.node.line, owner.el)
        return
    for element in plan.elements.values():
        if isinstance(element, CancelEnd):
            to.findings.add("cancel_misplaced", element.node.line, element.el)
