"""A loop waits for somebody or something in each round."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.drawing import Node, is_link, reached
from engine.model.finding import Finding

# A called process is taken to wait: it is looked at by itself.
_WAITS = frozenset(
    {"userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity"}
)


def loops(inspection: Inspection) -> Iterator[Finding]:
    """No way round through gateways and automatic steps alone: it could run without end."""
    for node in inspection.nodes:
        if _is_open_loop(node) and not _waits(node):
            yield inspection.warning("loop_without_wait", node, elements=[node.id])
    for area in inspection.areas:
        passing = {node.id for node in area.nodes if not _waits(node)}
        for ring in rings(area, passing):
            node = area.scope.nodes[min(ring, key=lambda name: (area.scope.nodes[name].line, name))]
            yield inspection.warning("loop_without_wait", node, elements=sorted(ring))


def _is_open_loop(node: Node) -> bool:
    loop = node.loop
    return loop is not None and loop.kind == "standard" and loop.maximum is None


def _waits(node: Node) -> bool:
    inside = [] if node.scope is None else [inner for _, inner in node.scope.walk()]
    return any(each.kind in _WAITS and not is_link(each) for each in (node, *inside))


def rings(area: Area, passing: set[str]) -> Iterator[set[str]]:
    """Sets of nodes that reach each other without leaving ``passing``."""
    after = {name: [n for n in area.after(name) if n in passing] for name in passing}
    before: dict[str, list[str]] = {name: [] for name in passing}
    for name, targets in after.items():
        for target in targets:
            before[target].append(name)
    left = set(passing)
    for name in reversed(_finished(after)):
        if name in left:
            ring = _reaching(name, before, left)
            left -= ring
            if len(ring) > 1 or name in after[name]:
                yield ring


def _reaching(name: str, before: dict[str, list[str]], within: set[str]) -> set[str]:
    return set(reached([name], lambda node: within.intersection(before[node])))


def _finished(after: dict[str, list[str]]) -> list[str]:
    """Nodes in the order in which a depth-first walk leaves them."""
    order: list[str] = []
    seen: set[str] = set()
    for root in sorted(after):
        todo = [(root, False)]
        while todo:
            name, is_left = todo.pop()
            if is_left:
                order.append(name)
            elif name not in seen:
                seen.add(name)
                todo.append((name, True))
                todo.extend((target, False) for target in after[name])
    return order
