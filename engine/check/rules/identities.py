"""Ids are unique in a file, and what events point at is there."""

from __future__ import annotations

from collections.abc import Iterator

from engine.drawing import Drawing
from engine.model.finding import Finding


def identities(drawing: Drawing) -> Iterator[Finding]:
    """No id twice; no message, signal, error or escalation reference that leads nowhere."""
    for name, line in drawing.duplicates:
        yield _error(drawing, "id_twice", line, name, {})
    for reference, line, owner in drawing.dangling:
        yield _error(drawing, "reference_dangling", line, owner, {"reference": reference})


def _error(
    drawing: Drawing, code: str, line: int, element: str, facts: dict[str, object]
) -> Finding:
    return Finding(
        code=code,
        severity="error",
        file=drawing.file,
        line=line,
        element_id=element,
        facts={"element": element, **facts},
    )
