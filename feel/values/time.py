"""A time of day."""

from dataclasses import dataclass

from feel.values.duration import DAY, HOUR, MINUTE, SECOND
from feel.values.zone import Zone


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, with or without a zone.

    Args:
        nanos: nanoseconds since midnight, 0 up to a day (exclusive).
        zone: None for a local time.

    Raises:
        ValueError: ``nanos`` out of range.
    """

    nanos: int
    zone: Zone | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.nanos < DAY:
            raise ValueError("no such time")

    @property
    def hour(self) -> int:
        """Hour of the day, 0..23."""
        return self.nanos // HOUR

    @property
    def minute(self) -> int:
        """Minute of the hour, 0..59."""
        return self.nanos % HOUR // MINUTE

    @property
    def second(self) -> int:
        """Whole seconds of the minute, 0..59."""
        return self.nanos % MINUTE // SECOND

    @property
    def fraction(self) -> int:
        """Nanoseconds of the second."""
        return self.nanos % SECOND

    @property
    def utc_nanos(self) -> int:
        """Nanoseconds after midnight UTC; below 0 or above a day where the zone shifts it.

        A named zone counts with its offset of 1970-01-01, since a time has no date.
        """
        if self.zone is None:
            return self.nanos
        return self.nanos - self.zone.offset_at(0, self.nanos // SECOND) * SECOND

    def __str__(self) -> str:
        fraction = f".{self.fraction:09}".rstrip("0") if self.fraction else ""
        zone = "" if self.zone is None else str(self.zone)
        return f"{self.hour:02}:{self.minute:02}:{self.second:02}{fraction}{zone}"
