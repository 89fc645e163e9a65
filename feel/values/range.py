"""A range between two ends, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """All values between two ends; an end that is None is open to that side.

    Args:
        start: the lower end.
        end: the upper end.
        start_included: whether the range holds its start.
        end_included: whether the range holds its end.
        sign: ``=`` or ``!=`` for a range written as that sign and one value, which is both
            ends; else empty.
    """

    start: object
    end: object
    start_included: bool = True
    end_included: bool = True
    sign: str = ""
