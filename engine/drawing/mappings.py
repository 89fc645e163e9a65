"""What an activity takes in and gives out, in the Camunda vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from engine.drawing.details import Parameter, VariableMapping
from engine.drawing.vocabulary import extensions, line_of, text_of, vendor_tag


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
