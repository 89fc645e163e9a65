"""What of a file would have to run, listed from the XML alone, whatever the reader made of it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.details import Part
from engine.drawing.nodes import FLOW_NODES
from engine.drawing.vocabulary import line_of, tag_of, text_line, text_of, vendor_tag

_OF_A_LOOP = frozenset({"loopCardinality", "completionCondition", "loopCondition"})
_CONDITIONS = frozenset({"activationCondition", "conditionExpression"})
_WITH_TEXT = _OF_A_LOOP | _CONDITIONS
_OTHERS = frozenset(
    {
        "sequenceFlow",
        "dataInputAssociation",
        "dataOutputAssociation",
        "eventDefinitionRef",
        "complexBehaviorDefinition",
        "multiInstanceLoopCharacteristics",
        "standardLoopCharacteristics",
    }
)
_KEY = "businessKey"
_MAPPINGS = frozenset({"inputParameter", "outputParameter", "in", "out"})


def parts_of(process: etree._Element) -> tuple[Part, ...]:
    """Flow nodes, flows, events, conditions, loops, mappings and copies, in the order of the file.

    Conditions are on the line on which their text begins, texts of a loop or an ad-hoc sub-process
    on that of the loop or sub-process, the business key of a call on that of the call.
    """
    return tuple(_parts(process))


def _parts(process: etree._Element) -> Iterator[Part]:
    for element in process.iter():
        if isinstance(element.tag, str) and _runs(element):
            yield Part(kind=_kind(element), line=_line(element))


def _kind(element: etree._Element) -> str:
    if vendor_tag(element) == "in" and element.get(_KEY) is not None:
        return _KEY
    return tag_of(element) or vendor_tag(element)


def _line(element: etree._Element) -> int:
    tag = tag_of(element)
    if tag in _CONDITIONS:
        return text_line(element)
    if tag in _OF_A_LOOP:
        return line_of(_above(element, 1))
    return line_of(_above(element, 2) if _kind(element) == _KEY else element)


def _above(element: etree._Element, levels: int) -> etree._Element:
    for _ in range(levels):
        parent = element.getparent()
        element = element if parent is None else parent
    return element


def _runs(element: etree._Element) -> bool:
    tag = tag_of(element)
    if tag in _WITH_TEXT:
        return bool(text_of(element))
    if tag:
        return tag in FLOW_NODES or tag in _OTHERS or tag.endswith("EventDefinition")
    return vendor_tag(element) in _MAPPINGS
