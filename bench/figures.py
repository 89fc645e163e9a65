"""How figures are told: medians with their quartiles."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def median(values: Sequence[float]) -> float:
    """The middle of ``values``, which are not empty."""
    return statistics.median(values)


def quartiles(values: Sequence[float]) -> tuple[float, float]:
    """The first and the third quartile, between the neighbours of their places."""
    if len(values) < 2:
        return values[0], values[0]
    first, _, third = statistics.quantiles(values, n=4, method="inclusive")
    return first, third


def spread(values: Sequence[float], digits: int = 2) -> str:
    """``median [first quartile-third quartile]``."""
    first, third = quartiles(values)
    return f"{median(values):.{digits}f} [{first:.{digits}f}-{third:.{digits}f}]"


def grouped(number: float) -> str:
    """A whole number with separators."""
    return f"{round(number):,}"
