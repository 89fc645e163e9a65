"""Where in the files something happened, as a finding."""

from __future__ import annotations

from engine.bpmn import Compiled, Process
from engine.drawing import Node
from engine.model.finding import Finding, Severity


def node_of(compiled: Compiled, process: str, element: str) -> Node | None:
    """The node of this id in a process, however deep."""
    found = compiled.processes.get(process)
    walked = () if found is None else found.drawn.scope.walk()
    return next((node for _, node in walked if node.id == element), None)


def finding_at(
    compiled: Compiled,
    process: str,
    element: str,
    code: str,
    severity: Severity,
    /,
    **facts: object,
) -> Finding:
    """A finding at an element of a process."""
    node = node_of(compiled, process, element)
    drawn = compiled.processes[process]
    return Finding(
        code=code,
        severity=severity,
        file=drawn.file,
        line=drawn.drawn.line if node is None else node.line,
        element_id=element,
        facts={"element": element if node is None else node.name or element, **facts},
    )


def finding_of(process: Process, code: str, /, **facts: object) -> Finding:
    """An error of a process as a whole."""
    return Finding(
        code=code,
        severity="error",
        file=process.file,
        line=process.drawn.line,
        element_id=process.key,
        facts=facts,
    )
