"""What all kinds of files are taken apart into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class Unreadable(Exception):
    """The file cannot be taken apart: it is no drawing, no table or no form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One thing of a file that keeps its identity from version to version.

    ``kind`` is the word of the standard: a BPMN or DMN element, ``rule``, the type of a field.
    ``facts`` are all that it says, as text by name. ``parent`` is the id of what it belongs to;
    pieces of one parent with ``is_ordered`` mean something by their order.
    """

    id: str
    kind: str
    name: str
    parent: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    is_ordered: bool = False
