"""Flows: level or upright, from border to border, through nothing, leftward only in loops."""

from collections.abc import Iterator
from itertools import combinations

from tests.processes.geometry.boxes import crosses, shared_length
from tests.processes.geometry.drawing import Edge, Plane, Shape
from tests.processes.geometry.finding import Finding

_SHARED, _OFF_BORDER, _LEFT = 12, 3, 30


def through_shapes(plane: Plane) -> Iterator[Finding]:
    """A flow runs through a node: a stranger's, or deep into one of its own ends."""
    for edge in plane.edges.values():
        for node in plane.solids:
            inside = sum(node.ink.length_inside(segment) for segment in edge.segments)
            is_end = node.id in (edge.source, edge.target)
            if inside > (max(node.box.width, node.box.height) * 0.55 if is_end else 4):
                yield Finding("through_shape", edge.id, node.id)


def slanted(plane: Plane) -> Iterator[Finding]:
    """A piece of a flow is neither level nor upright."""
    for edge in plane.edges.values():
        if any(abs(x - u) > 2 and abs(y - v) > 2 for (x, y), (u, v) in edge.segments):
            yield Finding("slanted", edge.id)


def off_borders(plane: Plane) -> Iterator[Finding]:
    """A flow begins or ends in the air."""
    for edge in plane.edges.values():
        for name, point in ((edge.source, edge.points[0]), (edge.target, edge.points[-1])):
            node = plane.shapes.get(name)
            if node is None or node.box.distance_outside(point) > _OFF_BORDER:
                yield Finding("off_border", edge.id, name)


def crossings(plane: Plane) -> int:
    """Return how many times two flows cross."""
    return sum(
        crosses(one, other)
        for first, second in combinations(plane.edges.values(), 2)
        for one in first.segments
        for other in second.segments
    )


def same_tracks(plane: Plane) -> Iterator[Finding]:
    """Two flows without a common end run on one line, so that nobody can tell them apart."""
    for first, second in combinations(plane.edges.values(), 2):
        if first.source == second.source or first.target == second.target:
            continue
        together = sum(shared_length(s, t) for s in first.segments for t in second.segments)
        if together > _SHARED:
            yield Finding("same_track", first.id, second.id)


def leftward(plane: Plane) -> Iterator[Finding]:
    """A flow leads left although it closes no loop."""
    for edge in plane.edges.values():
        source, target = plane.shapes.get(edge.source), plane.shapes.get(edge.target)
        if source and target and _is_left(source, target) and not _loops(plane, edge):
            yield Finding("leftward", edge.id)


def _is_left(source: Shape, target: Shape) -> bool:
    return target.box.centre[0] < source.box.centre[0] - _LEFT


def _loops(plane: Plane, edge: Edge) -> bool:
    return plane.leads(edge.target, edge.source)
