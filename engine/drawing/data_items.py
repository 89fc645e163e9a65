"""The data of a file by id: objects, stores, properties, inputs and outputs, as variables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from engine.drawing.vocabulary import B, tag_of

KINDS = frozenset(
    {
        "dataObject",
        "dataObjectReference",
        "dataStoreReference",
        "property",
        "dataInput",
        "dataOutput",
    }
)
PLACEHOLDER = "__targetRef_placeholder"
"""How bpmn-js names the property that it draws an arrow to when nothing is meant by it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of them: its ``kind``, the element that ``holds`` it, the ``variable`` that it is.

    A reference to a data object has become that object.
    """

    kind: str
    element: etree._Element
    holds: etree._Element
    variable: str

    @property
    def is_picture(self) -> bool:
        """Whether nothing can be copied from or to it: a store, or the placeholder of bpmn-js."""
        return self.kind == "dataStoreReference" or self.element.get("name") == PLACEHOLDER


@dataclass
class DataItems:
    """``elements`` by id; ``collections`` which item definitions say whether they are one.

    ``carried`` is the item definition of each message, by id.
    """

    elements: dict[str, etree._Element] = field(default_factory=dict)
    labels: dict[str, set[str]] = field(default_factory=dict)
    collections: dict[str, str] = field(default_factory=dict)
    carried: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element) -> DataItems:
        """Collect them from the definitions element."""
        found = cls()
        for element in root.iter(*(f"{B}{kind}" for kind in KINDS)):
            found.elements[element.get("id") or ""] = element
            label, shown = element.get("name"), local(element.get("dataObjectRef"))
            if label and shown:
                found.labels.setdefault(shown, set()).add(label)
        for element in root.findall(f"{B}itemDefinition"):
            found.collections[element.get("id") or ""] = element.get("isCollection") or ""
        for element in root.findall(f"{B}message"):
            found.carried[element.get("id") or ""] = local(element.get("itemRef"))
        return found

    def find(self, reference: str) -> Item | None:
        """What an association or a set points at; ``None`` when it is none of these kinds."""
        element = self.elements.get(reference, self.elements.get(local(reference)))
        if element is not None and tag_of(element) == "dataObjectReference":
            element = self.elements.get(local(element.get("dataObjectRef")))
        return None if element is None else self.item(element)

    def item(self, element: etree._Element) -> Item:
        """An element of these kinds as what it is."""
        return Item(tag_of(element), element, holder(element), self.variable(element))

    def variable(self, element: etree._Element) -> str:
        """Its name, or the one its references agree on where modellers name those; else its id."""
        key = element.get("id") or ""
        labels = self.labels.get(key, set())
        return element.get("name") or (next(iter(labels)) if len(labels) == 1 else key)

    def within(self, element: etree._Element) -> Iterator[Item]:
        """The items that an activity, event, process or sub-process holds itself."""
        for child in element:
            inside = child if tag_of(child) == "ioSpecification" else (child,)
            for found in inside:
                if tag_of(found) in KINDS and tag_of(found) != "dataObjectReference":
                    yield self.item(found)


def holder(element: etree._Element) -> etree._Element:
    """The activity, event, process or sub-process around an item."""
    parent = element.getparent()
    if parent is None:
        return element
    return holder(parent) if tag_of(parent) == "ioSpecification" else parent


def local(reference: str | None) -> str:
    """A reference without the prefix of its namespace."""
    return (reference or "").rpartition(":")[2]
