"""Bytes of a BPMN file -> a ``Drawing``. Parses as little as possible and executes nothing."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from engine.drawing.lanes import lanes_of
from engine.drawing.model import BPMN, CAMUNDA, Drawing, Process
from engine.drawing.nodes import References, flow_scope

MAX_BYTES = 5_000_000
MAX_ELEMENTS = 60_000
_SHAPES = "{http://www.omg.org/spec/BPMN/20100524/DI}"


class DrawingRefused(Exception):  # noqa: N818 - the rooms name errors for what happened
    """The file cannot be read as a BPMN drawing.

    ``code`` is stable: ``xml_malformed``, ``xml_doctype``, ``xml_too_large``, ``bpmn_missing``,
    ``process_missing``. ``line`` is 1-based where the parser knows it, else ``None``.
    """

    def __init__(self, code: str, line: int | None = None, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.facts = facts


def _root(source: bytes) -> etree._Element:
    if len(source) > MAX_BYTES:
        raise DrawingRefused("xml_too_large", bytes=len(source), limit=MAX_BYTES)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise DrawingRefused("xml_malformed", error.lineno, reason=str(error.msg)) from None
    except ValueError as error:
        raise DrawingRefused("xml_malformed", None, reason=str(error)) from None
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise DrawingRefused("xml_doctype", 1)
    return root


def _own_ids(elements: Iterable[etree._Element]) -> tuple[tuple[str, int], ...]:
    seen: set[str] = set()
    twice: list[tuple[str, int]] = []
    for element in elements:
        name = element.get("id")
        if name is None:
            continue
        if name in seen:
            twice.append((name, element.sourceline or 0))
        seen.add(name)
    return tuple(twice)


def read(source: bytes, *, file: str) -> Drawing:
    """Read one BPMN 2.0 file.

    Args:
        source: the file as uploaded, any XML encoding, at most 5 MB.
        file: the name under which it came; findings quote it.

    Returns:
        All processes of the file, in its order.

    Raises:
        DrawingRefused: not XML, has a document type (entities), is too large, or holds no process.
    """
    root = _root(source)
    if root.tag != f"{{{BPMN}}}definitions":
        raise DrawingRefused("bpmn_missing", root.sourceline, tag=str(root.tag))
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    if len(elements) > MAX_ELEMENTS:
        raise DrawingRefused("xml_too_large", elements=len(elements), limit=MAX_ELEMENTS)
    references = References.of(root)
    shapes = frozenset(
        e.get("bpmnElement", "") for e in elements if e.tag.startswith(_SHAPES) and e.get("bpmnElement")
    )
    processes = tuple(
        _process(e, references) for e in root if e.tag == f"{{{BPMN}}}process"
    )
    if not processes:
        raise DrawingRefused("process_missing", root.sourceline)
    return Drawing(
        file=file,
        processes=processes,
        shapes=shapes,
        duplicates=_own_ids(elements),
        dangling=tuple(references.dangling),
    )


def _process(element: etree._Element, references: References) -> Process:
    lanes = lanes_of(element)
    scope = flow_scope(element, references, {node: lane for lane, nodes in lanes.items() for node in nodes})
    documentation = element.find(f"{{{BPMN}}}documentation")
    return Process(
        key=element.get("id") or f"process_{element.sourceline}",
        line=element.sourceline or 0,
        name=element.get("name"),
        is_executable=element.get("isExecutable") in ("true", "1"),
        documentation=None if documentation is None else documentation.text,
        camunda={
            k.rpartition("}")[2]: v for k, v in element.attrib.items() if k.startswith(f"{{{CAMUNDA}}}")
        },
        properties=references.properties(element),
        scope=scope,
        lanes={lane: lane for lane in lanes},
    )
