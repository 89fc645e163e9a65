"""Multi-instance activities know how many rounds they have."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Loop, Node
from engine.model.finding import Finding

MAX_ROUNDS = 1_000


def rounds(inspection: Inspection) -> Iterator[Finding]:
    """A collection or a number; nothing that stops the rounds one by one; no standard loops."""
    for node in inspection.nodes:
        loop = node.loop
        if loop is None:
            continue
        if loop.kind == "standard":
            construct = "standardLoopCharacteristics"
            yield inspection.error("unsupported", node, loop.line, construct=construct)
            continue
        if loop.behavior != "All":
            construct = f"multi-instance behavior {loop.behavior}"
            yield inspection.error("unsupported", node, loop.line, construct=construct)
        yield from _number(inspection, node, loop)


def _number(inspection: Inspection, node: Node, loop: Loop) -> Iterator[Finding]:
    text = loop.cardinality or ""
    if loop.collection:
        return
    if not text:
        yield inspection.missing("rounds_missing", node, loop.line)
    elif not text.startswith(("=", "${", "#{")) and not _is_number(text):
        facts = {"text": text[:40], "limit": MAX_ROUNDS}
        yield inspection.error("rounds_unreadable", node, loop.line, **facts)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 8 and int(text) <= MAX_ROUNDS
