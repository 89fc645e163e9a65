"""References that lead nowhere, of those that no reader of what they belong to follows itself.

Flows, message flows, events, operations, defaults and data associations say so where they are read;
rounds may name a variable that is drawn nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from engine.drawing.data_items import local
from engine.drawing.vocabulary import line_of, tag_of

_ATTRIBUTES = (
    "categoryValueRef",
    "correlationKeyRef",
    "correlationPropertyRef",
    "dataObjectRef",
    "dataStoreRef",
    "definitionalCollaborationRef",
    "initiatingParticipantRef",
    "itemRef",
    "itemSubjectRef",
    "parameterRef",
    "partitionElementRef",
    "processRef",
)
_ELEMENTS = frozenset(
    {
        "categoryValueRef",
        "correlationPropertyRef",
        "endPointRef",
        "errorRef",
        "flowNodeRef",
        "inMessageRef",
        "interfaceRef",
        "messageFlowRef",
        "outMessageRef",
        "participantRef",
        "resourceRef",
        "supportedInterfaceRef",
        "supports",
    }
)
_OF = {
    "association": ("sourceRef", "targetRef"),
    "conversationLink": ("sourceRef", "targetRef"),
    "error": ("structureRef",),
    "escalation": ("structureRef",),
    "signal": ("structureRef",),
    "correlationPropertyRetrievalExpression": ("messageRef",),
}
"""Attributes that mean this only there."""


def dangling(
    root: etree._Element, elements: Iterable[etree._Element]
) -> Iterator[tuple[str, int, str]]:
    """Each reference to an id that is not in the file, its line, and the id of what it belongs to.

    A name of a namespace that is not the file's own may lie in another file: nothing is said of it.
    """
    elements = [element for element in elements if tag_of(element)]
    known = {element.get("id") for element in elements}
    own = root.get("targetNamespace")
    for element in elements:
        for reference in _references(element):
            prefix, _, _ = reference.rpartition(":")
            is_ours = not prefix or element.nsmap.get(prefix, own) == own
            if is_ours and reference not in known and local(reference) not in known:
                yield reference, line_of(element), _owner(element)


def _references(element: etree._Element) -> Iterator[str]:
    tag = tag_of(element)
    if tag in _ELEMENTS:
        yield (element.text or "").strip()
    for name in (*_ATTRIBUTES, *_OF.get(tag, ())):
        found = element.get(name)
        if found is not None:
            yield found


def _owner(element: etree._Element) -> str:
    """The id of the element itself or of the nearest around it, else its tag."""
    for place in (element, *element.iterancestors()):
        if place.get("id"):
            return str(place.get("id"))
    return tag_of(element)
