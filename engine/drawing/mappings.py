"""What an activity takes in and gives out, and its loop, in the Camunda vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from engine.drawing.model import Loop, Parameter, Unread, VariableMapping
from engine.drawing.vocabulary import (
    B,
    extensions,
    line_of,
    tag_of,
    text_of,
    unread,
    unread_extensions,
    vendor_attributes,
    vendor_tag,
)

_LOOP_READ = frozenset({"loopCardinality", "completionCondition", "loopDataInputRef"})
_LOOP_SILENT = frozenset({"inputDataItem", "documentation", "extensionElements"})


def properties_of(element: etree._Element) -> dict[str, str]:
    """``camunda:property`` values of the element itself, never of its children."""
    return {
        item.get("name", ""): item.get("value") or ""
        for holder in extensions(element)
        if vendor_tag(holder) == "properties"
        for item in holder
        if vendor_tag(item) == "property" and item.get("name")
    }


def parameters_of(element: etree._Element, tag: str) -> tuple[Parameter, ...]:
    """``camunda:inputParameter`` or ``outputParameter`` entries, in file order."""
    return tuple(
        _parameter(item)
        for holder in extensions(element)
        if vendor_tag(holder) == "inputOutput"
        for item in holder
        if vendor_tag(item) == tag
    )


def _parameter(element: etree._Element) -> Parameter:
    nested = etree.QName(element[0]).localname if len(element) else None
    return Parameter(
        name=element.get("name") or "",
        text=text_of(element) if nested is None else "",
        line=line_of(element),
        nested=nested,
    )


@dataclass(frozen=True, slots=True)
class Calls:
    """``camunda:in`` and ``camunda:out`` of a call activity, and the business key among them."""

    ins: tuple[VariableMapping, ...]
    outs: tuple[VariableMapping, ...]
    key: str | None

    @classmethod
    def of(cls, element: etree._Element) -> Calls:
        """Read them."""
        key: str | None = None
        sides: dict[str, list[VariableMapping]] = {"in": [], "out": []}
        for item in extensions(element):
            side = vendor_tag(item)
            if side not in sides:
                continue
            if item.get("businessKey") is not None:
                key = item.get("businessKey")
            else:
                sides[side].append(_mapping(item))
        return cls(tuple(sides["in"]), tuple(sides["out"]), key)


def _mapping(element: etree._Element) -> VariableMapping:
    return VariableMapping(
        target=element.get("target"),
        source=element.get("source"),
        expression=element.get("sourceExpression"),
        all=element.get("variables") == "all",
        line=line_of(element),
        local=element.get("local") in ("true", "1"),
    )


def loop_of(element: etree._Element, owner: str) -> Loop | None:
    """Loop characteristics of an activity."""
    standard = element.find(f"{B}standardLoopCharacteristics")
    if standard is not None:
        return Loop(kind="standard", line=line_of(standard))
    multi = element.find(f"{B}multiInstanceLoopCharacteristics")
    if multi is None:
        return None
    texts = {tag_of(child): text_of(child) for child in multi if tag_of(child) in _LOOP_READ}
    vendor = vendor_attributes(multi)
    item = multi.find(f"{B}inputDataItem")
    return Loop(
        kind="sequential" if multi.get("isSequential") in ("true", "1") else "parallel",
        line=line_of(multi),
        collection=vendor.get("collection") or texts.get("loopDataInputRef"),
        element=vendor.get("elementVariable") or (None if item is None else item.get("name")),
        cardinality=texts.get("loopCardinality"),
        completion=texts.get("completionCondition"),
        behavior=multi.get("behavior") or "All",
        others=tuple(_loop_others(multi, owner)),
    )


def _loop_others(multi: etree._Element, owner: str) -> list[Unread]:
    silent = _LOOP_READ | _LOOP_SILENT
    found = [unread(c, tag_of(c), owner) for c in multi if tag_of(c) and tag_of(c) not in silent]
    return found + unread_extensions(multi, owner)
