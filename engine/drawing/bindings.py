"""Which version of a process a call activity runs."""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine.drawing.model import Node, Process
from engine.model import earlier_key

_END = re.compile(r"(\[(?:[1-9][0-9]*|:[\w.\-]+)\])\.bpmn$")


def bound_key(node: Node, processes: Mapping[str, Process]) -> str | None:
    """The key of the process that a call activity runs; ``None`` where it is computed.

    A tag means the process as it is if that carries the tag, else an earlier version. What the
    answer names need not be there.
    """
    called, binding = node.called, node.binding
    if called is None or binding is None:
        return called
    plain = processes.get(called)
    tag = None if plain is None else plain.camunda.get("versionTag")
    return called if binding == f":{tag}" else earlier_key(called, binding)


def end_of(file: str) -> str:
    """What the keys of the processes in a file end with: nothing, but for earlier versions."""
    found = _END.search(file)
    return "" if found is None else found[1]
