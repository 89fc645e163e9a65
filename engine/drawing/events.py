"""Event definitions, read from the event or task that holds them."""

from __future__ import annotations

from lxml import etree

from engine.drawing.model import Event, Unread
from engine.drawing.references import References
from engine.drawing.vocabulary import (
    line_of,
    own_attributes,
    tag_of,
    text_of,
    unread,
    unread_extensions,
    vendor_attributes,
)

_TIMES = frozenset({"timeDate", "timeDuration", "timeCycle"})
_SILENT = frozenset({"documentation", "extensionElements"})


def events_of(element: etree._Element, references: References, owner: str) -> tuple[Event, ...]:
    """The event definitions of a node in file order, then the message of a task."""
    found = []
    for child in element:
        tag = tag_of(child)
        if tag == "eventDefinitionRef":
            found.append(Event(kind="reference", line=line_of(child), reference=text_of(child)))
        elif tag.endswith("EventDefinition"):
            found.append(definition_of(child, tag, references, owner))
    reference = element.get("messageRef")
    if reference is not None:
        line = line_of(element)
        name = references.name("message", reference, line, owner)
        found.append(Event(kind="message", line=line, reference=reference, name=name))
    return tuple(found)


def definition_of(element: etree._Element, tag: str, references: References, owner: str) -> Event:
    """One event definition, in its event or on its own beside the processes."""
    kind = tag.removesuffix("EventDefinition")
    line = line_of(element)
    reference = element.get(f"{kind}Ref")
    times = [child for child in element if tag_of(child) in _TIMES]
    return Event(
        kind=kind,
        line=line,
        reference=reference,
        name=references.name(kind, reference, line, owner),
        form=tag_of(times[0]) if times else None,
        text=text_of(times[0]) if times else None,
        attributes=own_attributes(element) | vendor_attributes(element),
        others=tuple(_others(element, times[:1], owner)),
    )


def _others(element: etree._Element, read: list[etree._Element], owner: str) -> list[Unread]:
    found = [
        unread(child, tag_of(child), owner)
        for child in element
        if tag_of(child) and tag_of(child) not in _SILENT and child not in read
    ]
    return found + unread_extensions(element, owner)
