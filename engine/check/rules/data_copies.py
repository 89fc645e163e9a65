"""Data associations copy from one variable to another, or say that they cannot."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection, Place
from engine.drawing import Data
from engine.model.finding import Finding


def data_copies(inspection: Inspection) -> Iterator[Finding]:
    """Ends that are there, in sight, and may be copied from or to; one set of inputs or outputs.

    An expression in place of a value is FEEL; that it compiles is said with all other texts.
    """
    for area in inspection.areas:
        yield from _of(inspection, area.owner or inspection.process, area.scope.data)
        for node in area.nodes:
            yield from _of(inspection, node, node.data)


def _of(inspection: Inspection, at: Place, data: Data) -> Iterator[Finding]:
    for wrong in data.wrong:
        yield inspection.error(wrong.code, at, wrong.line, **wrong.facts)
