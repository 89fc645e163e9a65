"""The first step of an instance."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from engine.bpmn.compiled import Compiled
from engine.bpmn.faults import NotOpen
from engine.bpmn.run import Run
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
    _open(run, start.element)
    return run


def _fits(element: str, kind: str, wanted: str | None) -> bool:
    return element == wanted if wanted is not None else kind == "none"


def _open(run: Run, element: str) -> None:
    """Arm what runs beside the work, put a token at the one start event, go."""
    scope = run.root
    for waiting in scope.spec.event_subprocesses:
        waiting.arm(scope)
    run.stepper.arrive(scope, scope.spec.elements[element])
    run.stepper.settle()
