"""Findings: what the check has to say about a file, as codes and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "missing", "warning", "advice"]
"""``error`` refuses the file, ``missing`` makes it unfinished, the others only tell."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One finding. ``line`` is 1-based; ``code`` is stable; ``facts`` are plain values."""

    code: str
    severity: Severity
    file: str
    line: int | None = None
    element_id: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
