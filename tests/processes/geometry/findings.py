"""All rules over a drawing, and how much of what can be counted is still good."""

from dataclasses import dataclass

from tests.processes.geometry import edge_rules, label_rules, shape_rules
from tests.processes.geometry.drawing import Drawing, Plane
from tests.processes.geometry.finding import Finding

_RULES = (
    shape_rules.overlaps,
    shape_rules.outside_frames,
    shape_rules.loose_boundary_events,
    shape_rules.bad_names,
    edge_rules.through_shapes,
    edge_rules.slanted,
    edge_rules.off_borders,
    edge_rules.same_tracks,
    edge_rules.leftward,
    label_rules.on_shapes,
    label_rules.on_edges,
    label_rules.on_labels,
    label_rules.on_lines,
)


@dataclass(frozen=True)
class Limits:
    """What a page, or for the two shares the whole file, may hold.

    The figures are those of good published diagrams.
    """

    nodes: int = 45
    width: int = 2500
    height: int = 1500
    crossings_per_edge: float = 0.15
    bends_per_edge: float = 1.2


WALL_CHART = Limits(nodes=70, width=4000)


def findings(drawing: Drawing, limits: Limits) -> list[Finding]:
    """Return everything that is wrong with how ``drawing`` looks."""
    found = [Finding("not_drawn", name) for name in drawing.undrawn]
    for plane in drawing.planes:
        for rule in _RULES:
            found += rule(plane)
        found += shape_rules.outside_lanes(plane, drawing.lanes)
        found += _sizes(plane, limits)
    return found + _shares(drawing, limits)


def _sizes(plane: Plane, limits: Limits) -> list[Finding]:
    width, height = plane.size
    return _above(
        plane.id,
        {
            "too_many_nodes": (len(plane.nodes), limits.nodes),
            "too_wide": (width, limits.width),
            "too_high": (height, limits.height),
        },
    )


def _shares(drawing: Drawing, limits: Limits) -> list[Finding]:
    edges = [edge for plane in drawing.planes for edge in plane.edges.values()]
    bends = sum(len(edge.segments) - 1 for edge in edges)
    crossings = sum(edge_rules.crossings(plane) for plane in drawing.planes)
    count = max(1, len(edges))
    return _above(
        drawing.planes[0].id,
        {
            "too_many_crossings": (round(crossings / count, 2), limits.crossings_per_edge),
            "too_many_bends": (round(bends / count, 2), limits.bends_per_edge),
        },
    )


def _above(name: str, counted: dict[str, tuple[float, float]]) -> list[Finding]:
    return [
        Finding(code, name, f"{value:g} > {most:g}")
        for code, (value, most) in counted.items()
        if value > most
    ]
