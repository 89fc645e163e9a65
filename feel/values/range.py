"""A range between two ends, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """All values between two ends; an end that is None is open to that side."""

    start: object
    end: object
    start_included: bool = True
    end_included: bool = True
