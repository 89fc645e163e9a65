"""The first step of an instance."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from engine.bpmn.compiled import Compiled
from engine.bpmn.faults import NotOpen
from engine.bpmn.run import Run
from engine.bpmn.specs.element import Element
from engine.bpmn.specs.gateways import EventGateway
from engine.bpmn.specs.waits import WaitsFor
from engine.bpmn.variables import ordered
from engine.operations import World


def begin(
    compiled: Compiled,
    instance: UUID,
    process: str,
    *,
    element: str | None,
    key: str | None,
    variables: Mapping[str, object],
    at: int,
    world: World,
    actor: int,
    drill: bool,
) -> Run:
    """Start an instance of ``process``.

    Args:
        compiled: the release it will run on to its end.
        instance: its id; the ids of its tasks derive from it.
        process: key of the process.
        element: id of the start event; ``None`` for the one without trigger.
        key: its business key.
        variables: logged JSON; with ``into`` on the start event they land as one object.
        at: microseconds since the epoch.
        world: what inline operations are asked of.
        actor: who starts it.
        drill: whether this is an exercise; deliveries inherit it.

    Raises:
        NotOpen: no such process or start event.
    """
    found = compiled.processes.get(process)
    start = (
        None
        if found is None
        else next((s for s in found.starts if _fits(s.element, s.kind, element)), None)
    )
    if found is None or start is None:
        raise NotOpen(process)
    run = Run(compiled, instance, found.plan, world)
    values = ordered(variables)
    run.take(at, actor, values)
    run.key, run.is_drill, run.started = key, drill, at
    if values:
        run.land(None, start.into, values, run.root)
        run.changed = set()  # nothing is bound to a variable yet
    _open(run, run.root.spec.elements[start.element])
    return run


def _fits(element: str, kind: str, wanted: str | None) -> bool:
    return element == wanted if wanted is not None else kind == "none"


def _open(run: Run, first: Element) -> None:
    """Arm what runs beside the work, put a token at the one start event, go."""
    scope = run.root
    for waiting in scope.spec.event_subprocesses:
        waiting.arm(scope)
    if isinstance(first, WaitsFor):
        _pass(run, first)
    else:
        run.stepper.arrive(scope, first)
    run.stepper.settle()


def _pass(run: Run, first: Element) -> None:
    """Go on from an event whose message began the instance; a gateway before it was passed.

    Behind a parallel gateway the others are waited for (BPMN 2.0.2, 10.6.6).
    """
    scope = run.root
    for gateway in scope.spec.elements.values():
        paths = gateway.flows.paths if isinstance(gateway, EventGateway) else []
        if all(path.target is not first for path in paths):
            continue
        run.tell({"e": "entered", "el": gateway.el})
        run.tell({"e": "left", "el": gateway.el})
        for path in paths:
            if path.target is first or gateway.node.needs_all:
                run.tell({"e": "flow", "id": path.id})
            if path.target is not first and gateway.node.needs_all:
                run.stepper.arrive(scope, path.target)
    scope.entries[first.name] = 1
    token = run.stepper.place(scope, first, {"n": 1})
    run.tell({"e": "entered", "el": first.el})
    run.stepper.resume(token)
