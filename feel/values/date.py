"""A day of the calendar."""

from dataclasses import dataclass

from feel.values.calendar import YEARS, add_months, days_in, from_days, to_days


def year_text(year: int) -> str:
    """Return at least four digits, with a minus sign before year 0."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


@dataclass(frozen=True, slots=True)
class Date:
    """A day without time and zone; year in ±999,999,999.

    Raises:
        ValueError: there is no such day.
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not (-YEARS <= self.year <= YEARS and 1 <= self.month <= 12):
            raise ValueError("year or month out of range")
        if not 1 <= self.day <= days_in(self.year, self.month):
            raise ValueError("no such day")

    @property
    def days(self) -> int:
        """Days from 1970-01-01, negative before it."""
        return to_days(self.year, self.month, self.day)

    @classmethod
    def of_days(cls, days: int) -> "Date":
        """Return the day ``days`` after 1970-01-01; ValueError beyond the years known."""
        return cls(*from_days(days))

    def plus_months(self, months: int) -> "Date":
        """Move by whole months, to the last day where the month reached is shorter."""
        return Date(*add_months(self.year, self.month, self.day, months))

    def __str__(self) -> str:
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"
