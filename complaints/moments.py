"""Moments of the log (``dateTime``) to those of the clock, and back."""

from datetime import UTC, datetime

from complaints.due import as_utc
from engine.clock import micros, moment
from feel import DateTime, FeelError, from_log


def read_moment(value: object) -> datetime | None:
    """A logged ``dateTime`` as an aware UTC moment, to the microsecond; ``None`` stays ``None``.

    Raises:
        ValueError: another value, one without a zone, or outside the years 1900..2999.
    """
    if value is None:
        return None
    try:
        found = from_log(value)
    except FeelError as unreadable:
        raise ValueError("no value of the log") from unreadable
    if not isinstance(found, DateTime) or found.offset is None:
        raise ValueError("no moment with a zone")
    return as_utc(moment(found.instant // 1000))


def write_moment(at: datetime | int | None) -> dict[str, str] | None:
    """An aware moment, or microseconds since the epoch, as ``dateTime`` of the log, in UTC.

    Raises:
        ValueError: a moment without a zone.
    """
    if at is None:
        return None
    exact = moment(at if isinstance(at, int) else micros(at)).astimezone(UTC)
    return {"$t": "dateTime", "v": exact.replace(tzinfo=None).isoformat() + "Z"}
