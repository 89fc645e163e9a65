"""Which moments are working time, day by day."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from hashlib import sha256
from zoneinfo import ZoneInfo

from complaints.calendar_settings import CalendarSettings
from complaints.due import as_utc
from complaints.public_days import CHINA, PublicDays

ONE_DAY = timedelta(days=1)
_WALK = 20 * 366


@dataclass(frozen=True)
class WorkingHours:
    """The opening hours of every local date, from public days and an administrator's settings.

    An administrator's days win over the public table. Years that the table does not know close on
    weekends only.
    """

    settings: CalendarSettings = field(default_factory=CalendarSettings)
    public: PublicDays = CHINA

    @cached_property
    def version(self) -> str:
        """Name of the days and hours used, equal for equal content."""
        settings = json.dumps(self.settings.to_json(), sort_keys=True)
        content = sha256(f"{self.public.digest()};{settings}".encode()).hexdigest()
        return f"{self.public.name}+{content[:16]}"

    @cached_property
    def _zone(self) -> ZoneInfo:
        return self.settings.time_zone()

    def local_date(self, at: datetime) -> date:
        """Give the date that the calendar's zone shows at an aware moment."""
        return as_utc(at).astimezone(self._zone).date()

    def local_time(self, at: datetime) -> time:
        """Give the wall-clock time that the calendar's zone shows at an aware moment."""
        return as_utc(at).astimezone(self._zone).time()

    def instant(self, day: date, clock: time) -> datetime:
        """Give the UTC moment of a local date and time.

        A time that occurs twice, when clocks are put back, means its first occurrence; one that
        clocks put forward leave out means as long after the change as it would have been.
        """
        return datetime.combine(day, clock, self._zone).astimezone(UTC)

    def is_working_day(self, day: date) -> bool:
        """Tell whether the office works on a local date."""
        if day in self.settings.open_days:
            return True
        return day not in self.settings.closed_days and self.public.is_working_day(day)

    def is_provisional(self, first: date, last: date) -> bool:
        """Tell whether any date of ``first..last`` is only guessed to be a working day or not."""
        days = (first + number * ONE_DAY for number in range((last - first).days + 1))
        return any(not self._is_stated(day) for day in days)

    def on(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """Give opening and closing moments of a local date in UTC, in order, never overlapping.

        Clocks put forward can shorten or swallow hours; zones have even skipped whole dates.
        """
        if not self.is_working_day(day):
            return
        floor = self.instant(day, time(0))
        for span in self.settings.hours:
            opens = self.instant(day, span.opens)
            if self.local_date(opens) != day:
                continue
            closes = self.instant(day + ONE_DAY * span.ends_next_day, span.closes)
            opens = max(opens, floor)
            if opens < closes:
                yield opens, closes
                floor = closes

    def days(self, first: date, step: timedelta) -> Iterator[date]:
        """Give the dates with opening hours from ``first`` on, step by step, for twenty years."""
        walk = (first + number * step for number in range(_WALK))
        return (day for day in walk if any(self.on(day)))

    def _is_stated(self, day: date) -> bool:
        own = self.settings
        is_own = day in own.open_days or day in own.closed_days or day.year in own.complete_years
        return is_own or self.public.is_known(day)
