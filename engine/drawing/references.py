"""Ids of one file: what events point at, and names for what was drawn without one."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from engine.drawing.operations import operations_of, unprefixed
from engine.drawing.vocabulary import B, tag_of

KINDS = ("message", "signal", "error", "escalation")
_CODES = {"error": "errorCode", "escalation": "escalationCode"}


@dataclass
class References:
    """What one reading of a file knows about ids.

    ``names`` are the messages, signals, errors and escalations by kind and id; ``taken`` the ids
    in use; ``definitions`` the event definitions at the root of the file, ``operations`` the ids
    of the messages of each operation, by id; ``dangling`` references that led nowhere: reference,
    line, owner; ``numbers`` the last one given to a name that was made up.
    """

    names: dict[tuple[str, str], str | None]
    taken: set[str]
    definitions: dict[str, etree._Element] = field(default_factory=dict)
    operations: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dangling: list[tuple[str, int, str]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element) -> References:
        """Collect them from the definitions element."""
        names: dict[tuple[str, str], str | None] = {}
        for kind in KINDS:
            for element in root.findall(f"{B}{kind}"):
                code = element.get(_CODES[kind]) if kind in _CODES else None
                key = element.get("id")
                if key:
                    names[kind, key] = code or element.get("name") or None
        found = cls(names, {str(e.get("id")) for e in root.iter() if e.get("id")})
        for element in root:
            if tag_of(element).endswith("EventDefinition") and element.get("id"):
                found.definitions[str(element.get("id"))] = element
        found.operations = operations_of(root, found)
        return found

    def definition(self, reference: str, line: int, owner: str) -> etree._Element | None:
        """The event definition at the root that an event points at; else the reference dangles."""
        element = self.definitions.get(unprefixed(reference))
        if element is None:
            self.dangling.append((reference, line, owner))
        return element

    def operation(self, reference: str | None, line: int, owner: str) -> str | None:
        """The id of the operation behind a reference; one that leads nowhere is remembered."""
        if reference is None:
            return None
        if unprefixed(reference) not in self.operations:
            self.dangling.append((reference, line, owner))
        return unprefixed(reference)

    def name(self, kind: str, reference: str | None, line: int, owner: str) -> str | None:
        """The name or code behind a reference of ``kind``; one that leads nowhere is remembered."""
        if reference is None or kind not in KINDS:
            return None
        for key in (reference, reference.rpartition(":")[2]):
            if (kind, key) in self.names:
                return self.names[kind, key]
        self.dangling.append((reference, line, owner))
        return None

    def identity(self, element: etree._Element, otherwise: str) -> str:
        """The id of an element; one drawn without gets ``otherwise``, made unique in the file."""
        drawn = element.get("id")
        if drawn:
            return drawn
        number, name = self.numbers.get(otherwise, 1), otherwise
        while name in self.taken:
            number += 1
            name = f"{otherwise}_{number}"
        self.numbers[otherwise] = number
        self.taken.add(name)
        return name
