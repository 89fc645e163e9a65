"""Which lane a node lies in, as the file lists it."""

from __future__ import annotations

from lxml import etree

from engine.drawing.model import BPMN


def lanes_of(process: etree._Element) -> dict[str, list[str]]:
    """Lane id (without the prefix ``lane_``) -> ids of the nodes it lists, in file order."""
    found: dict[str, list[str]] = {}
    for lane in process.iter(f"{{{BPMN}}}lane"):
        name = (lane.get("id") or "").removeprefix("lane_")
        found[name] = [(ref.text or "").strip() for ref in lane.findall(f"{{{BPMN}}}flowNodeRef")]
    return found
