"""A step that failed and waits for somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Incident:
    """``no`` counts within the instance. Times in microseconds since the epoch, UTC."""

    instance: UUID
    no: int
    element: str
    code: str
    facts: Mapping[str, Any]
    opened: int
    resolved: int | None
