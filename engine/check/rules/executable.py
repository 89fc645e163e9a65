"""Whether the owner says that a process may run."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.model.finding import Finding


def executable(inspection: Inspection) -> Iterator[Finding]:
    """``isExecutable`` is true; false or absent means not finished yet."""
    if not inspection.process.is_executable:
        yield inspection.missing("not_executable", inspection.process)
