"""The literal times that a drawing may hold, before anything runs."""

from __future__ import annotations

from engine.drawing import iso_time

_DAYS_OF_A_YEAR, _DAYS_OF_A_MONTH = 365, 30
_MICROS_OF_A_DAY = 86_400_000_000
LONGEST_DAYS = (9_999 - 2_026) * _DAYS_OF_A_YEAR
"""What is longer leads, from any day on which it may be drawn, beyond the last year of a date."""


def read_timer(form: str, text: str) -> None:
    """See whether a literal fits its place.

    Args:
        form: ``timeDate``, ``timeDuration`` or ``timeCycle``.
        text: as drawn.

    Raises:
        Unreadable: it does not.
    """
    if form == "timeDate":
        iso_time.instant(text, "UTC")
    elif form == "timeDuration":
        iso_time.span(text)
    else:
        iso_time.cycle(text, "UTC")


def days_in(text: str) -> float:
    """The length of a duration, or of one round of a cycle, in days of 24 hours.

    Raises:
        Unreadable: it is neither.
    """
    length = iso_time.span(text.rpartition("/")[2])
    years, months = divmod(length.months, 12)
    days = years * _DAYS_OF_A_YEAR + months * _DAYS_OF_A_MONTH
    return days + length.micros / _MICROS_OF_A_DAY
