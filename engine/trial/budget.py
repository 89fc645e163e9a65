"""How much one trial may do: counted, so that the same trial always ends at the same place."""

from __future__ import annotations

LIMITS = {
    "turns": 10_000,
    "steps": 100_000,
    "looks": 10_000_000,
    "instances": 200,
    "lines": 20_000,
}
"""``turns`` are inputs to instances: answers, deliveries, firings. ``steps`` are those of tokens
in all turns together, ``looks`` what they cost at most: each step looks at every open token of its
instance. ``instances`` are begun, ``lines`` written to the trace."""


class Exhausted(Exception):
    """The trial may not go on. ``what`` is a key of ``LIMITS``."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
        self.limit = LIMITS[what]


class Budget:
    """Counts what a trial does."""

    def __init__(self) -> None:
        self._spent = dict.fromkeys(LIMITS, 0)

    def spend(self, what: str, count: int = 1) -> None:
        """Note that something was done.

        Raises:
            Exhausted: it was one too many.
        """
        self._spent[what] += count
        if self._spent[what] > LIMITS[what]:
            raise Exhausted(what)
