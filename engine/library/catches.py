"""Which processes a process calls, and which messages it may therefore receive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from engine.drawing import bound_key, reached

if TYPE_CHECKING:
    from engine.bpmn import Compiled
    from engine.drawing import Process

_CATCHING = frozenset(
    {"startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask"},
)


def catches(compiled: Compiled) -> dict[str, frozenset[str]]:
    """By process of a release: the names of the messages that it, or what it calls, may catch."""
    own = {key: frozenset(_own(process.drawn)) for key, process in compiled.processes.items()}
    return {
        key: frozenset(name for called in called_from(compiled, key) for name in own[called])
        for key in own
    }


def called_from(compiled: Compiled, process: str) -> list[str]:
    """``process`` and every process that it calls, at any depth, nearest first."""
    known = compiled.processes
    drawn = {key: process.drawn for key, process in known.items()}
    return reached(
        (key for key in (process,) if key in known),
        lambda key: (called for called in _calls(known[key].drawn, drawn) if called in known),
    )


def _own(process: Process) -> Iterator[str]:
    for _, node in process.scope.walk():
        if node.kind in _CATCHING:
            for event in node.events:
                if event.kind == "message" and event.name is not None:
                    yield event.name


def _calls(process: Process, known: Mapping[str, Process]) -> Iterator[str]:
    for _, node in process.scope.walk():
        called = bound_key(node, known)
        if called is not None:
            yield called
