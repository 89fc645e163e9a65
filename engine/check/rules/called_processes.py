"""Call activities name a process of the release, and no process calls itself in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.check.inspection import Inspection
from engine.drawing import Node, Process
from engine.model.finding import Finding


def called_processes(inspection: Inspection) -> Iterator[Finding]:
    """``calledElement`` is there and found, bound to what the release pins, without a cycle.

    A release holds one version of each process: bindings ``latest`` and ``deployment`` both mean
    that one, ``versionTag`` does when it carries the tag. A number of a version is not known in it.
    """
    known = inspection.known
    processes = known.processes
    for node in inspection.nodes:
        if node.kind != "callActivity":
            continue
        if "caseRef" in node.camunda:
            yield inspection.error("unsupported", node, construct="camunda:caseRef")
            continue
        called = node.called
        if not node.attributes.get("calledElement"):
            yield inspection.missing("called_process_missing", node)
        elif called is not None:
            if called in processes:
                yield from _cycle(inspection, node, called, processes)
            elif "bpmn" not in known.unseen:
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


def _cycle(
    inspection: Inspection, node: Node, called: str, processes: Mapping[str, Process]
) -> Iterator[Finding]:
    own = inspection.process.key
    before: dict[str, str] = {called: own}
    todo = [called]
    while todo:
        key = todo.pop(0)
        if key == own:
            yield inspection.error("call_cycle", node, path=_path(before, own))
            return
        if key in processes:
            for other in _calls(processes[key]):
                if other not in before:
                    before[other] = key
                    todo.append(other)


def _path(before: dict[str, str], own: str) -> list[str]:
    path = [own]
    key = before[own]
    while key != own:
        path.append(key)
        key = before[key]
    return [own, *reversed(path[1:]), own]


def _calls(process: Process) -> Iterator[str]:
    for _, node in process.scope.walk():
        if node.called is not None:
            yield node.called
