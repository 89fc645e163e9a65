"""Boxes: sets of regions, one a column. Is one covered by others, and if not, where not?"""

from collections.abc import Sequence
from dataclasses import dataclass

Box = tuple[int, ...]

MAX_STEPS = 20_000


class TooMany(Exception):
    """The question needs more than ``MAX_STEPS`` steps; it stays open."""


@dataclass(slots=True)
class Covering:
    """Counts the steps of one question."""

    steps: int = 0

    def uncovered(self, box: Box, others: Sequence[Box]) -> Box | None:
        """Return a box inside ``box`` that none of ``others`` touches; None if there is none.

        Raises:
            TooMany: after ``MAX_STEPS`` steps.
        """
        pending = [(box, 0)]
        while pending:
            part, start = pending.pop()
            self.steps += 1
            if self.steps > MAX_STEPS:
                raise TooMany
            number = next((n for n in range(start, len(others)) if meets(part, others[n])), None)
            if number is None:
                return part
            pending.extend((rest, number + 1) for rest in _minus(part, others[number]))
        return None


def meets(a: Box, b: Box) -> bool:
    """Say whether two boxes have a common point."""
    return all(x & y for x, y in zip(a, b, strict=True))


def _minus(box: Box, other: Box) -> list[Box]:
    """Cut ``other`` out of ``box``: disjoint boxes that together are the rest."""
    rest: list[Box] = []
    left = list(box)
    for column, (mine, theirs) in enumerate(zip(box, other, strict=True)):
        outside = mine & ~theirs
        if outside:
            rest.append((*left[:column], outside, *left[column + 1 :]))
        left[column] = mine & theirs
    return rest
