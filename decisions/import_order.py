"""In which order files that import each other have to be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from decisions.document import parse
from decisions.xml_elements import attribute, children


@dataclass(frozen=True, slots=True)
class Heading:
    """The namespace of a DMN file and the namespaces that it imports."""

    namespace: str
    imports: frozenset[str]


def heading(source: bytes) -> Heading:
    """Return the heading of a file; DecisionRefused where it is none of DMN (see ``parse``)."""
    root = parse(source).root
    imports = (attribute(element, "namespace") for element in children(root, "import"))
    return Heading(
        namespace=attribute(root, "namespace") or "",
        imports=frozenset(namespace for namespace in imports if namespace is not None),
    )


def in_reading_order(headings: Sequence[Heading]) -> list[int]:
    """Return the places of the files such that each comes after those that it imports.

    Files of a circle of imports, and those that need one of them, come last. Else the order
    given stays.
    """
    order: list[int] = []
    waiting = list(range(len(headings)))
    while waiting:
        missing = {headings[place].namespace for place in waiting}
        ready = [
            place
            for place in waiting
            if not (headings[place].imports - {headings[place].namespace}) & missing
        ]
        order += ready or waiting
        waiting = [place for place in waiting if ready and place not in ready]
    return order
