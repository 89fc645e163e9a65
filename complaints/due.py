"""A due time together with what an auditor needs to compute it again."""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Due:
    """A moment that the business calendar or the time-limit table computed.

    Attributes:
        at: aware, UTC.
        rule: the limit it was computed from, e.g. ``2wd`` or ``min(2wd, customer)``.
        calendar_version: which days and opening hours were used (``BusinessCalendar.version``).
        provisional: a day was counted of which no public holiday table is known yet; compute it
            again when the calendar's version changes.

    Raises:
        ValueError: ``at`` is not UTC.
    """

    at: datetime
    rule: str
    calendar_version: str
    provisional: bool

    def __post_init__(self) -> None:
        if self.at.tzinfo is not UTC:
            raise ValueError("a due time is kept in UTC")


def as_utc(at: datetime) -> datetime:
    """Bring an aware moment to UTC.

    Raises:
        ValueError: ``at`` has no zone, or lies outside the years 1900..2999 in which every zone can
            be computed.
    """
    if at.tzinfo is None or at.utcoffset() is None:
        raise ValueError("a moment without a zone")
    if not 1900 <= at.year <= 2999:
        raise ValueError("a moment outside the years 1900..2999")
    return at.astimezone(UTC)
