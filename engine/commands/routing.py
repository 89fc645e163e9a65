"""Who takes a message: whoever waits for it, whoever it starts or joins, or nobody yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.bpmn import Fault
from engine.bpmn.formula import MISSING
from engine.bpmn.moments import LocalNow
from engine.commands.beginning import start_event
from engine.store import definitions, instances, messages

if TYPE_CHECKING:
    from engine.bpmn import Start
    from engine.commands.work import Work


@dataclass(frozen=True, slots=True)
class Starts:
    """The message starts ``process`` at the event ``start`` on ``release``."""

    release: int
    process: str
    start: Start
    key: str | None


@dataclass(frozen=True, slots=True)
class Joins:
    """The message goes to the open instance ``instance``; ``form`` is what it is entered with."""

    instance: int
    form: str | None


def route(
    work: Work, name: str, key: str | None, payload: Mapping[str, Any], *, drill: bool
) -> Starts | Joins | None:
    """Find the receiver of a message.

    In this order: an instance that waits for it now (an exact key first, then the oldest); if it
    starts a process, the open instance of that process with the same key, else a new one; an open
    instance with the same key whose process may wait for it later; nobody. Drills and real work
    never meet.
    """
    waiting = messages.waiting_for(work.connection, name, key, drill=drill)
    if waiting is not None:
        return Joins(*waiting)
    starting = messages.hold_starts(work.connection, "message", name)
    if starting:
        return _start_or_join(work, starting[0], key, payload, drill=drill)
    if key is None:
        return None
    for found in instances.running_with(work.connection, key, drill=drill):
        if name in work.ready(found.release).catches[found.process]:
            return Joins(found.id, None)
    return None


def _start_or_join(
    work: Work,
    starting: tuple[str, str],
    key: str | None,
    payload: Mapping[str, Any],
    *,
    drill: bool,
) -> Starts | Joins | None:
    process, element = starting
    release, _ = definitions.current(work.connection)
    if release is None:
        return None
    compiled = work.ready(release).compiled
    start = start_event(compiled.processes[process], element)
    key = key if key is not None else start_key(start, payload, LocalNow(work.now(), compiled.zone))
    if key is not None:
        running = instances.running_of(work.connection, process, key, drill=drill)
        if running is not None:
            return Joins(running, start.form)
    return Starts(release, process, start, key)


def start_key(start: Start, payload: Mapping[str, Any], now: LocalNow) -> str | None:
    """The business key that the drawing takes from the payload, if it can."""
    if start.key is None:
        return None
    try:
        value = start.key.value(lambda name: payload.get(name, MISSING), now)
    except Fault:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value)
