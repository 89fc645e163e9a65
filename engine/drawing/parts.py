"""What of a file would have to run, listed from the XML alone, whatever the reader made of it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.model import Part
from engine.drawing.nodes import FLOW_NODES
from engine.drawing.vocabulary import line_of, tag_of, text_of, vendor_tag

_WITH_TEXT = frozenset({"conditionExpression", "loopCardinality", "completionCondition"})
_OTHERS = frozenset(
    {
        "sequenceFlow",
        "eventDefinitionRef",
        "multiInstanceLoopCharacteristics",
        "standardLoopCharacteristics",
    }
)
_MAPPINGS = frozenset({"inputParameter", "outputParameter", "in", "out"})


def parts_of(process: etree._Element) -> tuple[Part, ...]:
    """The flow nodes, flows, events, conditions, loops and mappings of a process, in file order."""
    return tuple(_parts(process))


def _parts(process: etree._Element) -> Iterator[Part]:
    for element in process.iter():
        if isinstance(element.tag, str) and _runs(element):
            yield Part(kind=tag_of(element) or vendor_tag(element), line=line_of(element))


def _runs(element: etree._Element) -> bool:
    tag = tag_of(element)
    if tag in _WITH_TEXT:
        return bool(text_of(element))
    if tag:
        return tag in FLOW_NODES or tag in _OTHERS or tag.endswith("EventDefinition")
    return vendor_tag(element) in _MAPPINGS
