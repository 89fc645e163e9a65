"""A date and time."""

from dataclasses import dataclass

from feel.values.date import Date
from feel.values.duration import DAY, SECOND
from feel.values.time import Time


@dataclass(frozen=True, slots=True)
class DateTime:
    """A date with a time of day; the zone is that of the time."""

    date: Date
    time: Time

    @property
    def offset(self) -> int | None:
        """Seconds east of UTC, or None for a local one."""
        zone = self.time.zone
        return None if zone is None else zone.offset_at(self.date.days, self.time.nanos // SECOND)

    @property
    def instant(self) -> int:
        """Nanoseconds since 1970-01-01T00:00:00 UTC; a local one counts as if it were UTC."""
        return self.date.days * DAY + self.time.nanos - (self.offset or 0) * SECOND

    def plus_nanos(self, nanos: int) -> "DateTime":
        """Move on the time line; the zone stays. ValueError beyond the years known."""
        zone = self.time.zone
        local = self.date.days * DAY + self.time.nanos + nanos
        if zone is not None and zone.offset is None:
            instant = self.instant + nanos
            guess = zone.offset_at(*divmod(instant // SECOND, 86_400))
            local = instant + guess * SECOND
            exact = zone.offset_at(*divmod(local // SECOND, 86_400))
            local = instant + exact * SECOND
        days, rest = divmod(local, DAY)
        return DateTime(Date.of_days(days), Time(rest, zone))

    def plus_days(self, days: int) -> "DateTime":
        """Move by whole days of the calendar; time of day and zone stay."""
        return DateTime(Date.of_days(self.date.days + days), self.time)

    def plus_months(self, months: int) -> "DateTime":
        """Move by whole months; time of day and zone stay."""
        return DateTime(self.date.plus_months(months), self.time)

    def __str__(self) -> str:
        return f"{self.date}T{self.time}"
