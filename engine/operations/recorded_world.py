"""The world of a replay: it remembers what operations answered, and runs none."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any

from engine.errors import OperationFailed
from engine.model import Effect


class Unrecorded(Exception):
    """A step asks for an operation that the log does not tell of at this place."""

    def __init__(self, topic: str) -> None:
        super().__init__(topic)
        self.topic = topic


class RecordedWorld:
    """Answers from the effects of the event that is being executed again, in their order."""

    def __init__(self) -> None:
        self._answers: deque[Effect] = deque()

    def remember(self, effects: Iterable[Effect]) -> None:
        """Take the effects of the next event."""
        kinds = ("operated", "operation_failed")
        self._answers = deque(effect for effect in effects if effect["e"] in kinds)

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Mapping[str, object]:
        """What ``topic`` answered then.

        Raises:
            OperationFailed: it failed then.
            Unrecorded: it was not asked then.
        """
        if not self._answers or self._answers[0]["topic"] != topic:
            raise Unrecorded(topic)
        answer = self._answers.popleft()
        if answer["e"] == "operation_failed":
            raise OperationFailed(answer["code"], **answer.get("facts", {}))
        result: dict[str, Any] = answer["result"]
        return result
