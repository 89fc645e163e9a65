"""Errors that a process throws are caught in it or by who calls it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.check.known import Known
from engine.drawing import Node, Scope
from engine.model.finding import Finding


def thrown_errors(inspection: Inspection) -> Iterator[Finding]:
    """An error end that nobody catches stops the case with an incident."""
    for area in inspection.areas:
        for node in area.nodes:
            for event in node.events if node.kind == "endEvent" else ():
                code = event.name if event.kind == "error" else None
                if code and not _is_caught(inspection, area, code):
                    yield inspection.warning("error_uncaught", node, error=code)


def _is_caught(inspection: Inspection, area: Area, code: str) -> bool:
    areas = {id(a.scope): a for a in inspection.areas}
    around: Area | None = area
    while around is not None:
        if _starts_on(around.scope, code):
            return True
        owner = around.owner
        if owner is None:
            break
        parent = areas[id(inspection.scopes_of(owner.id)[0])]
        if any(_catches(node, code) for node in parent.boundaries.get(owner.id, ())):
            return True
        around = parent
    return _callers_catch(inspection.known, inspection.process.key, code, set())


def _callers_catch(known: Known, key: str, code: str, seen: set[str]) -> bool:
    seen.add(key)
    for process, scope, node in known.callers.get(key, ()):
        hosts = [n for n in scope.nodes.values() if n.host == node.id]
        if any(_catches(n, code) for n in hosts) or _starts_on(scope, code):
            return True
        if process.key not in seen and _callers_catch(known, process.key, code, seen):
            return True
    return False


def _starts_on(scope: Scope, code: str) -> bool:
    return any(
        _catches(start, code)
        for node in scope.nodes.values()
        if node.is_event_subprocess and node.scope is not None
        for start in node.scope.nodes.values()
        if start.kind == "startEvent"
    )


def _catches(node: Node, code: str) -> bool:
    return any(event.kind == "error" and event.name in (None, code) for event in node.events)
