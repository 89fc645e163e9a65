"""Call activities name a process of the release, and no process calls itself in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding


def called_processes(inspection: Inspection) -> Iterator[Finding]:
    """``calledElement`` is there and found, bound to what the release pins, without a cycle.

    A release holds one version of each process: bindings ``latest`` and ``deployment`` both mean
    that one, ``versionTag`` does when it carries the tag. A number of a version is not known in it.
    """
    known = inspection.known
    way_back = _ways_to(inspection.process.key, known.calls)
    for node in inspection.nodes:
        if node.kind != "callActivity":
            continue
        if "caseRef" in node.camunda:
            yield inspection.error("unsupported", node, construct="camunda:caseRef")
            continue
        called = node.called
        if not node.attributes.get("calledElement"):
            yield inspection.missing("called_process_missing", node)
        elif called in known.processes:
            if called in way_back:
                path = _path(inspection.process.key, called, way_back)
                yield inspection.error("call_cycle", node, path=path)
        elif called is not None and "bpmn" not in known.unseen:
            yield inspection.error("called_process_unknown", node, process=called)
        yield from _binding(inspection, node)


def _binding(inspection: Inspection, node: Node) -> Iterator[Finding]:
    binding = node.camunda.get("calledElementBinding", "latest")
    tag = node.camunda.get("calledElementVersionTag")
    called = inspection.known.processes.get(node.called or "")
    if binding not in ("latest", "deployment", "versionTag"):
        yield inspection.error("unsupported", node, construct=f"calledElementBinding={binding}")
    elif (tag is not None) != (binding == "versionTag") or (tag and node.called is None):
        construct = f"calledElementVersionTag with calledElementBinding={binding}"
        yield inspection.error("unsupported", node, construct=construct)
    elif tag is not None and called is not None and called.camunda.get("versionTag") != tag:
        facts = {"process": called.key, "tag": tag, "found": called.camunda.get("versionTag", "")}
        yield inspection.error("called_version_unknown", node, **facts)


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
