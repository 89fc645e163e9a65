"""The business calendar: due times counted in working days and working hours.

Half-open hours: at the closing minute the office is closed. Durations are real elapsed time, also
on the day on which the clocks of the zone change.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice

from complaints.due import Due, as_utc
from complaints.errors import CalendarNeverOpens
from complaints.working_hours import ONE_DAY, WorkingHours

NO_TIME = timedelta(0)
MOST_DAYS = 365


@dataclass(frozen=True)
class BusinessCalendar:
    """Counts in the working time of one organisation. Takes and gives aware UTC moments.

    A due time is provisional when a day between its start and itself belongs to a year that is
    not known yet.
    """

    hours: WorkingHours = field(default_factory=WorkingHours)

    @property
    def version(self) -> str:
        """Name of the days and hours used, equal for equal content."""
        return self.hours.version

    def is_open(self, at: datetime) -> bool:
        """Tell whether an aware moment is working time."""
        moment = as_utc(at)
        today = self.hours.on(self.hours.local_date(at))
        return any(opens <= moment < closes for opens, closes in today)

    def next_opening(self, at: datetime) -> Due:
        """Give the first moment of working time that is not before ``at``.

        Raises:
            ValueError: ``at`` has no zone.
            CalendarNeverOpens: there is none within twenty years.
        """
        return self._due(self._worked_until(at, NO_TIME), "next opening", since=at)

    def due_working_days(self, start: datetime, days: int) -> Due:
        """Count working days forward and keep the local time of day.

        Args:
            start: aware; outside working time it is first moved to the next opening.
            days: 0..365.

        Raises:
            ValueError: ``days`` out of range, or ``start`` has no zone.
            CalendarNeverOpens: the calendar has not that many days within twenty years.

        Source:
            Requirement C-12.
        """
        rolled = self._worked_until(start, NO_TIME)
        return self._due(self._days_away(rolled, days, ONE_DAY), f"{days}wd", since=start)

    def working_days_before(self, at: datetime, days: int) -> Due:
        """Count working days backward from a moment and keep the local time of day.

        For reminders ahead of a due time, e.g. two working days before a review. The day of
        ``at`` itself is not counted, working day or not.

        Args:
            at: aware.
            days: 0..365.

        Raises:
            ValueError: ``days`` out of range, or ``at`` has no zone.
            CalendarNeverOpens: the calendar has not that many days within twenty years.
        """
        return self._due(self._days_away(as_utc(at), days, -ONE_DAY), f"-{days}wd", since=at)

    def due_business_hours(self, start: datetime, hours: int | timedelta) -> Due:
        """Count working time forward.

        Args:
            start: aware; outside working time counting begins at the next opening.
            hours: whole hours or a duration, not negative.

        Returns:
            The earliest moment at which that much working time has passed: a closing time rather
            than the opening after it. For no time at all, the next opening.

        Raises:
            ValueError: a negative duration, or ``start`` has no zone.
            CalendarNeverOpens: twenty years do not hold that much working time.

        Source:
            The reminder ladder: four business hours between the first and the second reminder.
        """
        amount = hours if isinstance(hours, timedelta) else timedelta(hours=hours)
        if amount < NO_TIME:
            raise ValueError("working time is counted forward only")
        return self._due(self._worked_until(start, amount), _rule(amount), since=start)

    def business_time_between(self, start: datetime, end: datetime) -> timedelta:
        """Measure the working time between two aware moments; negative if ``end`` comes first.

        Raises:
            ValueError: a moment has no zone.
        """
        begin, finish = as_utc(start), as_utc(end)
        if finish < begin:
            return -self.business_time_between(end, start)
        total = NO_TIME
        day, last = self.hours.local_date(start), self.hours.local_date(end)
        while day <= last:
            for opens, closes in self.hours.on(day):
                total += max(NO_TIME, min(closes, finish) - max(opens, begin))
            day += ONE_DAY
        return total

    def due_in_month(self, year: int, month: int, day: int) -> Due:
        """Give the closing time of a day of a month, moved *earlier* if that is no working day.

        Args:
            year: 1900..2999.
            month: 1..12.
            day: a day that the month has.

        Raises:
            ValueError: there is no such date.
            CalendarNeverOpens: no working day within twenty years before it.

        Source:
            Requirement C-13: the monthly review is due by the 10th.
        """
        wanted = date(year, month, day)
        noon = self.hours.instant(wanted, time(12))
        for candidate in self.hours.days(wanted, -ONE_DAY):
            *_, (_, closes) = self.hours.on(candidate)
            return self._due(closes, f"by day {day}", since=noon)
        raise CalendarNeverOpens(since=wanted.isoformat())

    def _worked_until(self, start: datetime, left: timedelta) -> datetime:
        moment = as_utc(start)
        for day in self.hours.days(self.hours.local_date(start), ONE_DAY):
            for opens, closes in self.hours.on(day):
                begin = max(opens, moment)
                if begin < closes and left <= closes - begin:
                    return begin + left
                left -= max(NO_TIME, closes - begin)
        raise CalendarNeverOpens(since=moment.isoformat())

    def _days_away(self, moment: datetime, days: int, step: timedelta) -> datetime:
        if not 0 <= days <= MOST_DAYS:
            raise ValueError(f"working days are counted from 0 to {MOST_DAYS}")
        if days == 0:
            return moment
        first = self.hours.local_date(moment) + step
        for day in islice(self.hours.days(first, step), days - 1, days):
            return self.hours.instant(day, self.hours.local_time(moment))
        raise CalendarNeverOpens(since=moment.isoformat())

    def _due(self, at: datetime, rule: str, *, since: datetime) -> Due:
        first, last = sorted((self.hours.local_date(since), self.hours.local_date(at)))
        return Due(at, rule, self.version, self.hours.is_provisional(first, last))


def _rule(amount: timedelta) -> str:
    for unit, name in ((timedelta(hours=1), "bh"), (timedelta(minutes=1), "bm")):
        if amount % unit == NO_TIME:
            return f"{amount // unit}{name}"
    return f"{amount} of working time"
