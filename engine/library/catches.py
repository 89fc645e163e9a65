"""Which messages a process may receive, itself or in a process that it calls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.bpmn import Compiled
    from engine.drawing import Process

_CATCHING = frozenset(
    {"startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask"},
)


def catches(compiled: Compiled) -> dict[str, frozenset[str]]:
    """By process of a release: the names of the messages."""
    own = {key: frozenset(_own(process.drawn)) for key, process in compiled.processes.items()}
    calls = {key: frozenset(_calls(process.drawn)) for key, process in compiled.processes.items()}
    return {key: _all(key, own, calls) for key in own}


def _own(process: Process) -> Iterator[str]:
    for _, node in process.scope.walk():
        if node.kind in _CATCHING:
            for event in node.events:
                if event.kind == "message" and event.name is not None:
                    yield event.name


def _calls(process: Process) -> Iterator[str]:
    for _, node in process.scope.walk():
        if node.kind == "callActivity" and "calledElement" in node.attributes:
            yield node.attributes["calledElement"]


def _all(
    key: str, own: dict[str, frozenset[str]], calls: dict[str, frozenset[str]]
) -> frozenset[str]:
    seen: set[str] = set()
    todo = [key]
    while todo:
        at = todo.pop()
        if at in own and at not in seen:
            seen.add(at)
            todo.extend(calls[at])
    return frozenset(name for process in seen for name in own[process])
