"""What the start events of a published process are called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from admin.context import handed
from engine.drawing import read
from engine.library import Name
from engine.model import SYSTEM
from engine.queries import Source

if TYPE_CHECKING:
    from engine.model import Definition


@lru_cache(maxsize=64)
def start_names(drawing: Definition, process: str) -> Mapping[str, Name]:
    """By element: the name that ``drawing`` gives it; those without one are left out."""
    source = handed().engine.ask(Source(definition=drawing.id), SYSTEM)
    return {
        node.id: Name(node.name, node.properties.get("name_en") or node.name)
        for drawn in read(source, file=drawing.file).processes
        if drawn.key == process
        for node in drawn.scope.nodes.values()
        if node.kind == "startEvent" and node.name
    }
