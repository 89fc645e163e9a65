"""Multi-instance activities know how many rounds they have."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding

MAX_ROUNDS = 1_000


def rounds(inspection: Inspection) -> Iterator[Finding]:
    """A collection or a number. Without, a drawing that is meant to run is wrong, else unfinished.

    Source:
        BPMN 2.0.2, table 10.30: one of both must be there.
    """
    tell = inspection.error if inspection.process.is_executable else inspection.missing
    for node in inspection.nodes:
        loop = node.loop
        if loop is None or loop.kind == "standard" or loop.collection:
            continue
        text = loop.cardinality or ""
        if not text:
            yield tell("rounds_missing", node, loop.line)
        elif not text.startswith(("=", "${", "#{")) and not _is_number(text):
            facts = {"text": text[:40], "limit": MAX_ROUNDS}
            yield inspection.error("rounds_unreadable", node, loop.line, **facts)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 8 and int(text) <= MAX_ROUNDS
