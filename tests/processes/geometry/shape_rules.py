"""Shapes: apart from one another, inside their lane and frame, named so that the name fits."""

from collections.abc import Iterator
from itertools import combinations
from math import ceil

from tests.processes.geometry.boxes import text_width
from tests.processes.geometry.drawing import Plane, Shape
from tests.processes.geometry.finding import Finding

_NAME_SIZE, _NAME_LINE = 12, 14.4


def overlaps(plane: Plane) -> Iterator[Finding]:
    """Two nodes share space, and neither holds or carries the other."""
    for one, other in combinations(plane.nodes, 2):
        hosts = {one.element.get("attachedToRef"), other.element.get("attachedToRef")}
        is_pair = bool(hosts & {one.id, other.id})
        is_nested = one.is_inside(other) or other.is_inside(one)
        if one.box.meets(other.box.grown(-1)) and not is_pair and not is_nested:
            yield Finding("overlap", one.id, other.id)


def outside_lanes(plane: Plane, lane_of: dict[str, str]) -> Iterator[Finding]:
    """A node is drawn in another lane than the one that lists it, or in none.

    What lies inside an open sub-process follows its frame.
    """
    lanes = {shape.id: shape for shape in plane.shapes.values() if shape.kind == "lane"}
    for node in plane.solids if lanes else []:
        lane = lanes.get(lane_of.get(node.id, ""))
        if lane is not None and not lane.box.has(node.box.centre):
            yield Finding("outside_lane", node.id, lane.id)
        is_top = not any(node.is_inside(frame) for frame in plane.nodes if frame.is_frame)
        if lane is None and is_top and node.kind != "boundaryEvent":
            yield Finding("in_no_lane", node.id)


def outside_frames(plane: Plane) -> Iterator[Finding]:
    """A node sticks out of the pool or of the open sub-process that holds it."""
    for node in plane.nodes:
        for frame in plane.shapes.values():
            holds = frame.is_frame and node.is_inside(frame)
            if frame.kind == "participant":
                process = frame.element.get("processRef")
                holds = any(up.get("id") == process for up in node.element.iterancestors())
            is_free = node.kind == "boundaryEvent"
            if holds and not is_free and not frame.box.grown(1).holds(node.box):
                yield Finding("outside_frame", node.id, frame.id)


def loose_boundary_events(plane: Plane) -> Iterator[Finding]:
    """A boundary event whose centre is not on the border of its activity."""
    for event in plane.nodes:
        host = plane.shapes.get(event.element.get("attachedToRef") or "")
        if host is not None:
            centre = event.box.centre
            if not host.box.grown(2).has(centre) or host.box.grown(-2).has(centre):
                yield Finding("loose_boundary_event", event.id, host.id)


def bad_names(plane: Plane) -> Iterator[Finding]:
    """A name that does not fit its shape, or is missing where a reader needs one."""
    for node in plane.nodes:
        if node.is_activity and not node.is_frame and not _fits(node):
            yield Finding("name_too_long", node.id)
        if not node.name and (not node.is_gateway or _asks(plane, node)):
            yield Finding("no_name", node.id)


def _fits(node: Shape) -> bool:
    has_marker = node.kind in {"callActivity", "subProcess"}
    lines = int((node.box.height - (24 if has_marker else 16)) // _NAME_LINE)
    return ceil(text_width(node.name, _NAME_SIZE) / (node.box.width - 12)) <= max(1, lines)


def _asks(plane: Plane, gateway: Shape) -> bool:
    branches = sum(edge.source == gateway.id for edge in plane.edges.values())
    return gateway.kind in {"exclusiveGateway", "inclusiveGateway"} and branches > 1
