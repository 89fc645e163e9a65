"""A .bpmn file as planes of shapes and edges, with what the rules ask of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from lxml import etree

from tests.processes.geometry.boxes import Box, Point, Segment, label_box

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
BOUNDS = "{http://www.omg.org/spec/DD/20100524/DC}Bounds"
WAYPOINT = "{http://www.omg.org/spec/DD/20100524/DI}waypoint"

SUBPROCESSES = {"subProcess", "adHocSubProcess", "transaction"}


@dataclass(frozen=True, eq=False)
class Shape:
    """What is drawn for one element; ``label`` is the ink of a name outside the shape."""

    element: etree._Element
    box: Box
    label: Box | None
    is_expanded: bool

    @property
    def id(self) -> str:
        return self.element.get("id", "")

    @property
    def kind(self) -> str:
        return etree.QName(self.element).localname

    @property
    def name(self) -> str:
        return (self.element.get("name") or "").strip()

    @property
    def is_event(self) -> bool:
        return self.kind.endswith("Event")

    @property
    def is_gateway(self) -> bool:
        return self.kind.endswith("Gateway")

    @property
    def is_activity(self) -> bool:
        return self.kind.lower().endswith("task") or self.kind in {"callActivity", *SUBPROCESSES}

    @property
    def is_node(self) -> bool:
        return self.is_event or self.is_gateway or self.is_activity

    @property
    def is_frame(self) -> bool:
        """An open sub-process: its content is drawn inside it."""
        return self.kind in SUBPROCESSES and self.is_expanded

    @property
    def ink(self) -> Box:
        """The box without the empty corners of a diamond or a circle."""
        share = 0.28 if self.is_gateway else 0.12 if self.is_event else 0
        return self.box.grown(-max(3, self.box.width * share))

    def is_inside(self, other: "Shape") -> bool:
        return any(parent is other.element for parent in self.element.iterancestors())


@dataclass(frozen=True, eq=False)
class Edge:
    """A drawn sequence flow."""

    element: etree._Element
    points: tuple[Point, ...]
    label: Box | None

    @property
    def id(self) -> str:
        return self.element.get("id", "")

    @property
    def source(self) -> str:
        return self.element.get("sourceRef", "")

    @property
    def target(self) -> str:
        return self.element.get("targetRef", "")

    @cached_property
    def segments(self) -> list[Segment]:
        return list(pairwise(self.points))


@dataclass(frozen=True)
class Plane:
    """One page: the main drawing, or the inside of a collapsed sub-process."""

    id: str
    shapes: dict[str, Shape] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    @cached_property
    def nodes(self) -> list[Shape]:
        return [shape for shape in self.shapes.values() if shape.is_node]

    @cached_property
    def solids(self) -> list[Shape]:
        """Nodes that nothing may run through."""
        return [shape for shape in self.nodes if not shape.is_frame]

    @cached_property
    def labels(self) -> dict[str, Box]:
        drawn = [*self.solids, *self.edges.values()]
        return {item.id: item.label for item in drawn if item.label}

    @property
    def size(self) -> tuple[float, float]:
        boxes = [shape.box for shape in self.shapes.values()]
        points = [point for edge in self.edges.values() for point in edge.points]
        xs = [x for box in boxes for x in (box.left, box.right)] + [x for x, _ in points]
        ys = [y for box in boxes for y in (box.top, box.bottom)] + [y for _, y in points]
        return max(xs) - min(xs), max(ys) - min(ys)

    def leads(self, start: str, goal: str) -> bool:
        """Say whether ``goal`` can be reached from ``start`` along flows of this page."""
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            here = waiting.pop()
            if here == goal:
                return True
            if here not in seen:
                seen.add(here)
                waiting += [edge.target for edge in self.edges.values() if edge.source == here]
                waiting += [s.id for s in self.nodes if s.element.get("attachedToRef") == here]
        return False


@dataclass(frozen=True)
class Drawing:
    """All pages of a file, and the flow nodes and flows that no page shows."""

    planes: tuple[Plane, ...]
    undrawn: tuple[str, ...]
    lanes: dict[str, str]


def read_drawing(source: Path) -> Drawing:
    """Read a file of ours."""
    root = etree.parse(source, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    elements = {e.get("id"): e for e in root.iter(f"{BPMN}*") if e.get("id")}
    planes = tuple(_plane(part, elements) for part in root.iter(f"{DI}BPMNPlane"))
    drawn = {name for plane in planes for name in (*plane.shapes, *plane.edges)}
    undrawn = tuple(name for name in _wanted(elements) if name not in drawn)
    lanes = {
        (ref.text or "").strip(): lane.get("id", "")
        for lane in root.iter(f"{BPMN}lane")
        for ref in lane.iterfind(f"{BPMN}flowNodeRef")
    }
    return Drawing(planes, undrawn, lanes)


def _wanted(elements: dict[str, etree._Element]) -> Iterator[str]:
    for name, element in elements.items():
        shape = Shape(element, Box(0, 0, 0, 0), None, is_expanded=False)
        if shape.is_node or shape.kind == "sequenceFlow":
            yield name


def _plane(part: etree._Element, elements: dict[str, etree._Element]) -> Plane:
    plane = Plane(part.get("bpmnElement", ""))
    for drawn in part.iterfind(f"{DI}BPMNShape"):
        element = elements[drawn.get("bpmnElement", "")]
        shape = Shape(element, _box(drawn), None, drawn.get("isExpanded") == "true")
        if shape.name and (shape.is_event or shape.is_gateway):
            label = _label(drawn, shape.name, below=shape.box)
            shape = Shape(element, shape.box, label, shape.is_expanded)
        plane.shapes[shape.id] = shape
    for drawn in part.iterfind(f"{DI}BPMNEdge"):
        element = elements[drawn.get("bpmnElement", "")]
        if etree.QName(element).localname == "sequenceFlow":
            points = tuple(
                (float(point.get("x", 0)), float(point.get("y", 0)))
                for point in drawn.iterfind(WAYPOINT)
            )
            name = (element.get("name") or "").strip()
            at = Box(*points[0], *points[0])
            label = _label(drawn, name, below=at) if name else None
            plane.edges[element.get("id", "")] = Edge(element, points, label)
    return plane


def _box(drawn: etree._Element) -> Box:
    bounds = drawn.find(BOUNDS)
    assert bounds is not None, drawn.get("id")
    x, y, width, height = (float(bounds.get(k, 0)) for k in ("x", "y", "width", "height"))
    return Box(x, y, x + width, y + height)


def _label(drawn: etree._Element, name: str, *, below: Box) -> Box:
    placed = drawn.find(f"{DI}BPMNLabel")
    if placed is not None and placed.find(BOUNDS) is not None:
        return label_box(_box(placed), name)
    middle = below.centre[0]
    return label_box(Box(middle - 45, below.bottom + 5, middle + 45, below.bottom + 25), name)
