"""Every way round in a loop sets anew what its gateways ask (processes.md 2.6, 13)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.check.rules.loops import rings
from engine.check.rules.parallel_writes import writes_of
from engine.drawing import reached
from engine.model.finding import Finding

_MAX_RING = 300
"""Nodes of a loop that is looked at; the work grows with their square."""
_ASKING = frozenset({"exclusiveGateway", "inclusiveGateway"})


def stale_flags(inspection: Inspection) -> Iterator[Finding]:
    """A gateway that one round set for would else decide the next round by the same answer.

    What no step of the loop writes is a fact from outside of it, and is no flag.
    """
    reads = _reads(inspection)
    for area in inspection.areas:
        for ring in rings(area, {node.id for node in area.nodes}):
            if len(ring) <= _MAX_RING:
                yield from _of_ring(inspection, area, ring, reads)


def _of_ring(
    inspection: Inspection, area: Area, ring: set[str], reads: Mapping[str, set[str]]
) -> Iterator[Finding]:
    nodes = [area.scope.nodes[name] for name in sorted(ring)]
    writes = {node.id: writes_of(node, inspection.known) for node in nodes}
    for gateway in nodes:
        if gateway.kind not in _ASKING:
            continue
        asked = set().union(*(reads.get(flow.id, ()) for flow in area.outgoing[gateway.id]))
        for variable in sorted(asked):
            setters = {name for name in ring if any(_meets(variable, w) for w in writes[name])}
            if setters and _comes_back(area, gateway.id, ring - setters):
                facts = {"variable": variable, "others": sorted(setters)}
                yield inspection.warning("flag_not_set_anew", gateway, **facts)


def _comes_back(area: Area, name: str, way: set[str]) -> bool:
    starts = way.intersection(area.after(name))
    return name in reached(starts, lambda step: way.intersection(area.after(step)))


def _reads(inspection: Inspection) -> dict[str, set[str]]:
    """The paths that the texts of each element read."""
    found: dict[str, set[str]] = {}
    for text in inspection.texts:
        if text.expression is not None:
            paths = {".".join(path) for path in text.expression.reads}
            found.setdefault(text.text.element, set()).update(paths)
    return found


def _meets(asked: str, written: str) -> bool:
    return f"{asked}.".startswith(f"{written}.") or f"{written}.".startswith(f"{asked}.")
