"""What comes out of a trial."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from engine.model.finding import Finding

Status = Literal["completed", "waiting", "failed", "refused"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """A line for people: ``what`` happened, microseconds ``after`` the beginning."""

    after: int
    what: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """``trace`` is what the scripts said; ``variables`` those of the instance that was asked for.

    ``completed``: every instance came to an end; ``waiting``: one is still open at the horizon;
    ``failed``: something went wrong while running; ``refused``: nothing was run.
    """

    status: Status
    trace: tuple[str, ...] = ()
    variables: Mapping[str, Any] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    story: tuple[Happening, ...] = ()

    def dump(self) -> bytes:
        """As one line of JSON; facts that JSON does not know become their text."""
        return json.dumps(asdict(self), default=str).encode()

    @classmethod
    def load(cls, text: bytes) -> Outcome:
        """The inverse of ``dump``."""
        told = json.loads(text)
        return cls(
            status=told["status"],
            trace=tuple(told["trace"]),
            variables=told["variables"],
            findings=tuple(Finding(**finding) for finding in told["findings"]),
            story=tuple(Happening(**happening) for happening in told["story"]),
        )
