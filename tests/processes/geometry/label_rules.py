"""Names beside events, gateways and flows: on nothing that would make them hard to read."""

from collections.abc import Iterator
from itertools import combinations

from tests.processes.geometry.boxes import Segment
from tests.processes.geometry.drawing import Plane
from tests.processes.geometry.finding import Finding

_TOUCH = 2
"""Length of a line, in pixels, that a label bears."""


def on_shapes(plane: Plane) -> Iterator[Finding]:
    """A label covers a node."""
    for name, label in plane.labels.items():
        for node in plane.solids:
            if label.grown(-2).meets(node.ink):
                yield Finding("label_on_shape", name, node.id)


def on_edges(plane: Plane) -> Iterator[Finding]:
    """A flow runs through a label."""
    for name, label in plane.labels.items():
        core = label.grown(-2)
        for edge in plane.edges.values():
            if any(core.length_inside(segment) > _TOUCH for segment in edge.segments):
                yield Finding("label_on_edge", name, edge.id)


def on_labels(plane: Plane) -> Iterator[Finding]:
    """Two labels cover each other."""
    for (name, label), (other, second) in combinations(plane.labels.items(), 2):
        if label.grown(-1).meets(second.grown(-1)):
            yield Finding("label_on_label", name, other)


def on_lines(plane: Plane) -> Iterator[Finding]:
    """The border of a pool, lane or open sub-process runs through a label."""
    lines: list[tuple[str, Segment]] = [
        (shape.id, border)
        for shape in plane.shapes.values()
        if shape.is_frame or shape.kind in {"lane", "participant"}
        for border in shape.box.borders()
    ]
    for name, label in plane.labels.items():
        core = label.grown(-2)
        touched = [frame for frame, line in lines if core.length_inside(line) > _TOUCH]
        if touched:
            yield Finding("label_on_line", name, touched[0])
