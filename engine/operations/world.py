"""What a step of the engine may ask of the world around it, through a protocol."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class World(Protocol):
    """The world of one step. In daily work it runs operations; in replay it remembers."""

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Mapping[str, object]:
        """Run the inline operation ``topic``; values in and out as the log holds them.

        Raises:
            OperationFailed: it could not do its work; the step makes an incident of it.
        """
        ...
