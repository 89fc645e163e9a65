"""The world of somebody who only looks: nothing can be done in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn


class StandingStill:
    """A world without operations: loading an instance to read it runs nothing."""

    def operate(self, topic: str, inputs: Mapping[str, object]) -> NoReturn:
        """Refuse; never asked.

        Raises:
            RuntimeError: always.
        """
        raise RuntimeError(f"a query would run {topic} with {len(inputs)} inputs")


STILL = StandingStill()
