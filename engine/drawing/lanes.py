"""Which lane a node lies in: as the file lists it, else as it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from engine.drawing.nodes import FLOW_NODES
from engine.drawing.vocabulary import B, tag_of, text_of

_DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
_DC = "{http://www.omg.org/spec/DD/20100524/DC}"


@dataclass(frozen=True, slots=True)
class Box:
    """A shape on a plane, in pixels."""

    plane: int
    x: float
    y: float
    width: float
    height: float

    def holds(self, other: Box) -> bool:
        """Whether the middle of ``other`` lies within."""
        x, y = other.x + other.width / 2, other.y + other.height / 2
        inside = self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height
        return self.plane == other.plane and inside


def boxes_of(root: etree._Element) -> dict[str, Box]:
    """The shapes of a file, by the id of what they show; those without readable bounds left out."""
    found: dict[str, Box] = {}
    for number, plane in enumerate(root.iter(f"{_DI}BPMNPlane")):
        for shape in plane.iter(f"{_DI}BPMNShape"):
            bounds = shape.find(f"{_DC}Bounds")
            shown = (shape.get("bpmnElement") or "").rpartition(":")[2]
            if bounds is None or not shown:
                continue
            try:
                x, y, w, h = (float(bounds.get(k) or "") for k in ("x", "y", "width", "height"))
            except ValueError:
                continue
            found[shown] = Box(number, x, y, w, h)
    return found


def lane_names(process: etree._Element) -> dict[str, str]:
    """Lane id (without the prefix ``lane_``) -> its name, in file order."""
    return {_key(lane): lane.get("name") or _key(lane) for lane in process.iter(f"{B}lane")}


def lanes_of(process: etree._Element, boxes: Mapping[str, Box]) -> dict[str, str]:
    """Node id -> id of its innermost lane (without the prefix ``lane_``).

    A node that no lane lists (modellers drop nodes of sub-processes when they are moved) gets
    the smallest lane it is drawn in, else the lane of the sub-process around it.
    """
    lanes = list(process.iter(f"{B}lane"))
    if not lanes:
        return {}
    found = {text_of(ref): _key(lane) for lane in lanes for ref in lane.findall(f"{B}flowNodeRef")}
    drawn = [(boxes[str(lane.get("id"))], _key(lane)) for lane in lanes if lane.get("id") in boxes]
    drawn.sort(key=lambda pair: pair[0].width * pair[0].height)
    for node in process.iter(*(f"{B}{tag}" for tag in FLOW_NODES)):
        name = node.get("id")
        if name and name not in found:
            lane = _lane_of(node, boxes.get(name), drawn, found)
            if lane is not None:
                found[name] = lane
    return found


def _lane_of(
    node: etree._Element, box: Box | None, drawn: list[tuple[Box, str]], found: Mapping[str, str]
) -> str | None:
    if box is not None:
        for lane, name in drawn:
            if lane.holds(box):
                return name
    parent = node.getparent()
    around = None if parent is None or tag_of(parent) == "process" else parent.get("id")
    return None if around is None else found.get(around)


def _key(lane: etree._Element) -> str:
    return (lane.get("id") or lane.get("name") or "").removeprefix("lane_")
