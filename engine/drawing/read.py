"""Bytes of a BPMN file -> a ``Drawing``. Parses as little as possible and executes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from engine.drawing.bindings import end_of
from engine.drawing.dangling import dangling
from engine.drawing.document import DrawingRefused, root_of
from engine.drawing.global_tasks import KINDS, global_tasks
from engine.drawing.lanes import Box, boxes_of, lane_names, lanes_of
from engine.drawing.mappings import properties_of
from engine.drawing.model import BPMN, Drawing, Process, Unread
from engine.drawing.nodes import scope_of
from engine.drawing.parts import parts_of
from engine.drawing.pools import pools_of
from engine.drawing.references import References
from engine.drawing.vocabulary import (
    B,
    line_of,
    tag_of,
    unread,
    unread_extensions,
    vendor_attributes,
)

SUFFIXES = (".bpmn", ".bpmn20.xml", ".bpmn.xml")
"""How the names of drawings end."""
MAX_ELEMENTS = 60_000
_SHAPES = "{http://www.omg.org/spec/BPMN/20100524/DI}"
# Where an ``id`` is an XML id, unique in the file; vendors use the word for other things.
_WITH_IDS = (f"{{{BPMN}}}", _SHAPES)


def _own_ids(elements: Iterable[etree._Element]) -> tuple[tuple[str, int], ...]:
    seen: set[str] = set()
    twice: list[tuple[str, int]] = []
    for element in elements:
        name = element.get("id")
        if name is None or not str(element.tag).startswith(_WITH_IDS):
            continue
        if name in seen:
            twice.append((name, line_of(element)))
        seen.add(name)
    return tuple(twice)


def read(source: bytes, *, file: str) -> Drawing:
    """Read one BPMN 2.0 file.

    Args:
        source: the file as uploaded, any XML encoding, at most 5 MB.
        file: the name under which it came; findings quote it. That of an earlier version ends the
            keys of its processes.

    Returns:
        All processes of the file, in its order.

    Raises:
        DrawingRefused: not XML, has a document type (entities), is too large, or holds no process.
    """
    root = root_of(source)
    if root.tag != f"{B}definitions":
        raise DrawingRefused("bpmn_missing", line_of(root), tag=str(root.tag))
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    if len(elements) > MAX_ELEMENTS:
        raise DrawingRefused("xml_too_large", size=len(elements), limit=MAX_ELEMENTS)
    references = References.of(root)
    boxes = boxes_of(root)
    end = end_of(file)
    drawn = (e for e in root if tag_of(e) == "process")
    processes = (
        *(_process(e, references, boxes, end) for e in drawn),
        *global_tasks(root, references, end),
    )
    pools = pools_of(root, references, end)
    if not processes:
        raise DrawingRefused("process_missing", line_of(root))
    return Drawing(
        file=file,
        processes=processes,
        shapes=_shown(elements),
        duplicates=_own_ids(elements),
        dangling=(*references.dangling, *dangling(root, elements)),
        operations=references.operations,
        others=tuple(_others(root)),
        pools=pools,
    )


def _shown(elements: Iterable[etree._Element]) -> frozenset[str]:
    return frozenset(
        shown.rpartition(":")[2]
        for element in elements
        if str(element.tag).startswith(_SHAPES) and (shown := element.get("bpmnElement"))
    )


def _others(root: etree._Element) -> Iterable[Unread]:
    for element in root:
        tag = tag_of(element)
        if tag.startswith("global") and tag not in KINDS:
            yield unread(element, tag, "")


def _process(
    element: etree._Element, references: References, boxes: Mapping[str, Box], end: str
) -> Process:
    key = references.identity(element, f"process_{line_of(element)}") + end
    documentation = element.find(f"{B}documentation")
    return Process(
        key=key,
        line=line_of(element),
        name=element.get("name"),
        is_executable=element.get("isExecutable") in ("true", "1"),
        documentation=None if documentation is None else documentation.text,
        camunda=vendor_attributes(element),
        properties=properties_of(element),
        scope=scope_of(element, references, lanes_of(element, boxes)),
        lanes=lane_names(element),
        others=tuple(unread_extensions(element, key)),
        parts=parts_of(element),
    )
