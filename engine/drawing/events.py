"""Event definitions, read from the event or task that holds them."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from engine.drawing.model import Event, Unread
from engine.drawing.references import References
from engine.drawing.vocabulary import (
    B,
    line_of,
    own_attributes,
    tag_of,
    text_of,
    unread,
    unread_extensions,
    vendor_attributes,
)

_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_TEXTS = {
    "timer": frozenset({"timeDate", "timeDuration", "timeCycle"}),
    "conditional": frozenset({"condition"}),
}
_SILENT = frozenset({"documentation", "extensionElements"})


def events_of(element: etree._Element, references: References, owner: str) -> tuple[Event, ...]:
    """The event definitions of a node in file order, then the message of a task.

    One that the node refers to counts as if it were drawn there; if it is not at the root of the
    file, it is of kind ``reference``, and dangles.
    """
    found = []
    for child in element:
        tag = tag_of(child)
        if tag == "eventDefinitionRef":
            found.append(_referred(child, references, owner))
        elif tag.endswith("EventDefinition"):
            found.append(definition_of(child, tag, references, owner))
    line = line_of(element)
    operation = references.operation(element.get("operationRef"), line, owner)
    reference = element.get("messageRef")
    if reference is not None:
        found.append(
            Event(
                kind="message",
                line=line,
                reference=reference,
                name=references.name("message", reference, line, owner),
                operation=operation,
            )
        )
    return tuple(found)


def _referred(element: etree._Element, references: References, owner: str) -> Event:
    name, line = text_of(element), line_of(element)
    shared = references.definition(name, line, owner)
    if shared is None:
        return Event(kind="reference", line=line, reference=name)
    return replace(definition_of(shared, tag_of(shared), references, owner), via=line)


def definition_of(element: etree._Element, tag: str, references: References, owner: str) -> Event:
    """One event definition, in its event or on its own beside the processes."""
    kind = tag.removesuffix("EventDefinition")
    line = line_of(element)
    reference = element.get(f"{kind}Ref")
    texts = [child for child in element if tag_of(child) in _TEXTS.get(kind, ())]
    operations = element.findall(f"{B}operationRef") if kind == "message" else []
    operation = text_of(operations[0]) if operations else None
    return Event(
        kind=kind,
        line=line,
        reference=reference,
        name=references.name(kind, reference, line, owner),
        form=tag_of(texts[0]) if texts else None,
        text=text_of(texts[0]) if texts else None,
        language=texts[0].get("language") if texts else None,
        is_formal=kind != "conditional" or any(map(_is_formal, texts[:1])),
        operation=references.operation(operation, line, owner),
        attributes=own_attributes(element) | vendor_attributes(element),
        others=tuple(_others(element, [*texts[:1], *operations[:1]], owner)),
    )


def _is_formal(text: etree._Element) -> bool:
    """Whether a condition is an expression, and not words for people."""
    kind = text.get(f"{{{_INSTANCE}}}type") or text.get("type") or ""
    return kind.endswith("tFormalExpression") or text_of(text).startswith(("=", "${", "#{"))


def _others(element: etree._Element, read: list[etree._Element], owner: str) -> list[Unread]:
    found = [
        unread(child, tag_of(child), owner)
        for child in element
        if tag_of(child) and tag_of(child) not in _SILENT and child not in read
    ]
    return found + unread_extensions(element, owner)
