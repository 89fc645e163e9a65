"""Steps that must not be drawn away."""

from __future__ import annotations

from engine.drawing.model import Process

PROTECTED = "bihuan:protected"


def protected_steps(process: Process) -> dict[str, str]:
    """What a process protects (``approval``), each with the name of a node that is that step."""
    found: dict[str, str] = {}
    for _, node in process.scope.walk():
        for step in node.properties.get(PROTECTED, "").split(","):
            if step.strip():
                found.setdefault(step.strip(), node.name or node.id)
    return found
