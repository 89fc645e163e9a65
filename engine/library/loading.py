"""An instance in memory: from its snapshot or, where that cannot be read, from its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine import bpmn
from engine.bpmn import SnapshotUnreadable
from engine.errors import InstanceUnreadable
from engine.library.steps import STARTED, STEPS, start
from engine.operations.recorded_world import RecordedWorld, Unrecorded
from engine.store import events

if TYPE_CHECKING:
    from engine.bpmn import Compiled, Run
    from engine.model import Event, Instance
    from engine.operations import World
    from engine.store import Connection

_UNREADABLE = (SnapshotUnreadable, AttributeError, LookupError, TypeError, ValueError)
"""What bytes that are no snapshot, or one of another shape, make of the attempt to read them."""
_BROKEN = (bpmn.NotOpen, Unrecorded, AttributeError, LookupError, TypeError, ValueError)


def load_run(connection: Connection, compiled: Compiled, instance: Instance, world: World) -> Run:
    """``instance`` as its last event left it.

    A snapshot is a cache: one that was cleared, damaged or written by another version is passed
    over, and the inputs of the log are executed again, with the recorded results of operations.
    The next event then stores a new one.

    Raises:
        InstanceUnreadable: the log does not give the state that it recorded.
    """
    try:
        return bpmn.load(compiled, instance.uid, instance.snapshot, world)
    except _UNREADABLE:
        return _from_log(connection, compiled, instance, world)


def _from_log(connection: Connection, compiled: Compiled, instance: Instance, world: World) -> Run:
    recorded = RecordedWorld()
    run: Run | None = None
    state = None
    for event in events.lines(connection, instance.id):
        if event.kind != STARTED and event.kind not in STEPS:
            continue
        recorded.remember(event.content["effects"])
        try:
            run = _executed(compiled, event, run, recorded)
        except _BROKEN as error:
            raise InstanceUnreadable(instance=str(instance.uid), seq=event.seq) from error
        state = event.state
    if run is None or run.dump()[1] != state:
        raise InstanceUnreadable(instance=str(instance.uid), seq=instance.seq)
    run.world = world
    return run


def _executed(compiled: Compiled, event: Event, run: Run | None, world: RecordedWorld) -> Run:
    if event.kind == STARTED:
        return start(compiled, event.content, at=event.at, actor=event.actor, world=world)
    if run is None:
        raise LookupError("the log does not begin with the start")
    STEPS[event.kind](run, event.content, event.at, event.actor)
    return run
