"""What an installation has that drawings refer to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from engine.check.known import VERSIONS, Protected


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """As the arguments of ``check_release`` of these names; earlier versions lie elsewhere."""

    topics: Collection[str]
    groups: Collection[str]
    messages: Collection[str] | None
    protected: Protected = field(default_factory=dict)

    def asked(self) -> dict[str, Any]:
        """Those arguments, for a check of files on top of what is published."""
        return {
            "topics": self.topics,
            "groups": self.groups,
            "messages": self.messages,
            "protected": self.protected,
            "elsewhere": (VERSIONS,),
        }
