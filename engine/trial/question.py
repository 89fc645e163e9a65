"""What a trial is asked."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.bpmn import Fault
from engine.bpmn.moments import after
from engine.drawing.iso_time import Unreadable, span


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """Files to run together, and how.

    Attributes:
        files: name -> bytes, as for the check.
        begun: when it begins, microseconds since the epoch.
        horizon: how long at most, an ISO 8601 duration.
        process: the process to run; ``None`` where the files leave no choice.
        start: processes that are started before it, in this order.
        variables: what every instance begins with, logged JSON by name.
        answers: results of tasks, logged JSON by name, by the id of the task.
        scripts: what script tasks stand for; see ``read_scripts``.
    """

    files: Mapping[str, bytes]
    begun: int
    horizon: str = "P30D"
    process: str | None = None
    start: tuple[str, ...] = ()
    variables: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    scripts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def until(self) -> int:
        """The horizon as a moment, microseconds since the epoch.

        Raises:
            Unreadable: it is no duration, or leads beyond the year 9999.
        """
        try:
            return after(self.begun, span(self.horizon))
        except Fault:
            raise Unreadable("duration") from None

    def dump(self) -> bytes:
        """As one line of JSON, the files in base 64."""
        files = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        rest = {
            name: getattr(self, name)
            for name in ("begun", "horizon", "process", "start", "variables", "answers", "scripts")
        }
        return json.dumps({"files": files, **rest}).encode()

    @classmethod
    def load(cls, text: bytes) -> Question:
        """The inverse of ``dump``."""
        told = json.loads(text)
        files = {name: base64.b64decode(data) for name, data in told.pop("files").items()}
        return cls(files=files, start=tuple(told.pop("start")), **told)
