"""What is wrong, or doubtful, in a form definition."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One remark about a form definition.

    ``code`` is stable; ``severity`` ``error`` refuses the form, ``warning`` does not; ``line``
    counts from 1, ``None`` where it is not known; ``element_id`` is the component's id, or its
    key where it has no id, or ``None`` for the whole form; ``facts`` are JSON values.
    """

    code: str
    severity: Literal["error", "warning"] = "error"
    line: int | None = None
    element_id: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
