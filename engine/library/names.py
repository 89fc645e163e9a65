"""What elements are called: looked up in the release, never stored beside a task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.library.catches import called_from

if TYPE_CHECKING:
    from engine.bpmn import Compiled


@dataclass(frozen=True, slots=True)
class Name:
    """A name as drawn, and in English (the same where the drawing gives none)."""

    zh: str
    en: str


def names_of(compiled: Compiled, process: str) -> dict[str, Name]:
    """By id: the elements of ``process`` and of what it calls; its own go first."""
    found: dict[str, Name] = {}
    for key in called_from(compiled, process):
        drawn = compiled.processes[key].drawn
        for _, node in drawn.scope.walk():
            if node.id not in found:
                zh = node.name or node.id
                found[node.id] = Name(zh, node.properties.get("name_en") or zh)
    return found
