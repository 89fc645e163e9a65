"""Interfaces of a file: the operations that messages belong to; nothing of them is executed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from engine.drawing.vocabulary import B, line_of, tag_of, text_of

if TYPE_CHECKING:
    from engine.drawing.references import References

_MESSAGES = ("inMessageRef", "outMessageRef")
_USES = ("interfaceRef", "supportedInterfaceRef")


def operations_of(root: etree._Element, references: References) -> dict[str, tuple[str, ...]]:
    """The ids of the messages of each operation, by its id: what comes in, then what goes out.

    Each operation has a message that comes in. Its messages and errors, and the interfaces that
    processes and participants say they offer, must be there: else the reference dangles.
    """
    found = {}
    for element in root.iterfind(f"{B}interface/{B}operation"):
        name = element.get("id") or ""
        messages = [child for child in element if tag_of(child) in _MESSAGES]
        for child in messages:
            references.name("message", text_of(child), line_of(child), name)
        for child in element.iterfind(f"{B}errorRef"):
            references.name("error", text_of(child), line_of(child), name)
        if element.find(f"{B}inMessageRef") is None:
            references.dangling.append(("", line_of(element), name))
        found[name] = tuple(unprefixed(text_of(child)) for child in messages)
    _offered(root, references)
    return found


def _offered(root: etree._Element, references: References) -> None:
    known = {element.get("id") for element in root.iterfind(f"{B}interface")}
    for tag in _USES:
        for element in root.iter(f"{B}{tag}"):
            if unprefixed(text_of(element)) not in known:
                parent = element.getparent()
                owner = "" if parent is None else parent.get("id") or ""
                references.dangling.append((text_of(element), line_of(element), owner))


def unprefixed(reference: str) -> str:
    """A reference without the prefix of its namespace."""
    return reference.rpartition(":")[2]
