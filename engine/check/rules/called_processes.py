"""Call activities name a process of the release, and no process calls itself in the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from engine.check.inspection import Inspection
from engine.check.known import VERSIONS
from engine.drawing import Node, bound_key
from engine.model.finding import Finding

_WITH = {"calledElementVersion": "version", "calledElementVersionTag": "versionTag"}
_FITS = {
    "calledElementVersion": re.compile(r"[1-9][0-9]{0,8}"),
    "calledElementVersionTag": re.compile(r"[\w.\-]{1,60}"),
}


def called_processes(inspection: Inspection) -> Iterator[Finding]:
    """``calledElement`` is there and found, bound to what the release pins, without a cycle.

    Bindings ``latest`` and ``deployment`` both mean the version that the release holds; ``version``
    and ``versionTag`` may mean an earlier one, which publishing puts beside it.
    """
    way_back = _ways_to(inspection.process.key, inspection.known.calls)
    for node in inspection.nodes:
        if node.kind == "callActivity":
            yield from _of_call(inspection, node, way_back)


def _of_call(inspection: Inspection, node: Node, way_back: Mapping[str, str]) -> Iterator[Finding]:
    known = inspection.known
    construct = _misbound(node)
    if construct is not None:
        yield inspection.error("unsupported", node, construct=construct)
        return
    if not node.attributes.get("calledElement"):
        yield inspection.missing("called_process_missing", node)
    called = bound_key(node, known.processes)
    if called is None:
        return
    if called in way_back:
        path = _path(inspection.process.key, called, way_back)
        yield inspection.error("call_cycle", node, path=path)
    elif called not in known.processes and "bpmn" not in known.unseen:
        yield from _unknown(inspection, node)


def _misbound(node: Node) -> str | None:
    """What of a call cannot be understood."""
    if "caseRef" in node.camunda:
        return "camunda:caseRef"
    kind = node.camunda.get("calledElementBinding", "latest")
    if kind not in ("latest", "deployment", "version", "versionTag"):
        return f"calledElementBinding={kind}"
    for name, needed in _WITH.items():
        if (name in node.camunda) != (kind == needed):
            return f"{name} with calledElementBinding={kind}"
    for name, fits in _FITS.items():
        told = node.camunda.get(name)
        if told is not None and not fits.fullmatch(told):
            return f"{name}={told}"
    if node.binding is not None and node.attributes.get("calledElement") and node.called is None:
        return f"calledElementBinding={kind} with a computed calledElement"
    return None


def _unknown(inspection: Inspection, node: Node) -> Iterator[Finding]:
    if node.binding is None:
        yield inspection.error("called_process_unknown", node, process=node.called)
    elif VERSIONS not in inspection.known.unseen:
        version = node.binding.removeprefix(":")
        yield inspection.error("called_version_unknown", node, process=node.called, version=version)


def _ways_to(own: str, calls: Mapping[str, Set[str]]) -> dict[str, str]:
    """Every process that calls ``own`` in the end, each with the next one on the shortest way."""
    callers: dict[str, list[str]] = {}
    for caller in sorted(calls):
        for called in calls[caller]:
            callers.setdefault(called, []).append(caller)
    following: dict[str, str] = {}
    todo = [own]
    for key in todo:
        for caller in callers.get(key, ()):
            if caller not in following:
                following[caller] = key
                todo.append(caller)
    return following


def _path(own: str, called: str, following: Mapping[str, str]) -> list[str]:
    path = [own, called]
    while path[-1] != own:
        path.append(following[path[-1]])
    return path
