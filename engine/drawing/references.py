"""Ids of one file: what events point at, and names for what was drawn without one."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from engine.drawing.data_items import DataItems, local
from engine.drawing.vocabulary import B

KINDS = ("message", "signal", "error", "escalation")
_CODES = {"error": "errorCode", "escalation": "escalationCode"}


@dataclass
class References:
    """What one reading of a file knows about ids.

    ``names`` are the messages, signals, errors and escalations by kind and id; ``taken`` the ids
    in use; ``associated`` where associations lead, by their source; ``dangling`` references that
    led nowhere: reference, line, owner; ``numbers`` the last one given to a name that was made up;
    ``data`` the data objects and the like; ``drawn`` the elements by id.
    """

    names: dict[tuple[str, str], str | None]
    taken: set[str]
    associated: dict[str, list[str]] = field(default_factory=dict)
    dangling: list[tuple[str, int, str]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    data: DataItems = field(default_factory=DataItems)
    drawn: dict[str, etree._Element] = field(default_factory=dict)

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
        associated: dict[str, list[str]] = {}
        for element in root.iter(f"{B}association"):
            source, target = (local(element.get(end)) for end in ("sourceRef", "targetRef"))
            associated.setdefault(source, []).append(target)
        drawn = {str(e.get("id")): e for e in root.iter() if e.get("id")}
        return cls(names, set(drawn), associated, data=DataItems.of(root), drawn=drawn)

    def element(self, reference: str) -> etree._Element | None:
        """The element that a qualified name refers to."""
        found = self.drawn.get(reference)
        return self.drawn.get(reference.rpartition(":")[2]) if found is None else found

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
