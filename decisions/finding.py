"""What the reader, the check and an evaluation say about a place in a DMN file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One fact about one place of a DMN file; the faces make the sentence.

    ``severity`` says what it means for the owner: with an ``error`` the decision cannot be
    trusted to give an answer, a ``warning`` is probably a mistake, an ``info`` is worth a look.
    ``line`` is 1-based, 0 where the place is the whole file. ``facts`` hold plain JSON values.
    """

    code: str
    severity: Severity
    line: int = 0
    element_id: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
