"""Personal values that an operation may look at, and never answers with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from complaints.operations.house import House
from complaints.operations.inputs import sealed_texts
from engine.library import open_references
from engine.store import Connection
from engine.vault import parse_reference


def opened(connection: Connection, house: House, values: Mapping[str, object]) -> dict[str, str]:
    """The sealed texts among the answers of a form, by field; those erased are left out."""
    references = sealed_texts(values)
    texts = open_texts(connection, house, references.values())
    return {name: texts[ref] for name, ref in references.items() if ref in texts}


def open_texts(connection: Connection, house: House, references: Iterable[str]) -> dict[str, str]:
    """The texts behind references, by the references' texts; those erased are left out."""
    wanted = [parse_reference(text) for text in references]
    values = open_references(connection, house.vault, wanted)
    return {name: value for name, value in values.items() if isinstance(value, str)}
