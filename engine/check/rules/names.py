"""User tasks are called something that a person recognises, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding

_CHINESE = re.compile("[\u3400-\u9fff]")


def names(inspection: Inspection) -> Iterator[Finding]:
    """A Chinese name, no two alike in a process, and ``name_en``.

    Source:
        processes.md 2.6, rule 10.
    """
    first: dict[str, Node] = {}
    for node in inspection.nodes:
        if node.kind != "userTask":
            continue
        name = (node.name or "").strip()
        if not name:
            yield inspection.missing("name_missing", node)
            continue
        if not _CHINESE.search(name):
            yield inspection.warning("name_not_chinese", node)
        if name in first:
            yield inspection.warning("name_twice", node, other=first[name].id)
        first.setdefault(name, node)
        if not node.properties.get("name_en"):
            yield inspection.warning("name_en_missing", node)
