"""Days of the Gregorian calendar, counted for any year, before 1 and after 9999 too."""

from typing import Final

YEARS: Final = 999_999_999
"""Largest absolute year, the range of DMN 1.5 §10.3.2.3.4 (XML Schema, as Java has it)."""

LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Say whether ``year`` has a 29 February; year 0 exists and is leap."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return the number of days of ``month`` (1..12) in ``year``."""
    return 29 if month == 2 and is_leap(year) else LENGTHS[month - 1]


def to_days(year: int, month: int, day: int) -> int:
    """Return the days from 1970-01-01, negative before it."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def from_days(days: int) -> tuple[int, int, int]:
    """Return year, month and day of the day ``days`` after 1970-01-01."""
    era, of_era = divmod(days + 719_468, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year + era * 400 + (month <= 2), month, day


def weekday(days: int) -> int:
    """Return 1 for Monday to 7 for Sunday of the day ``days`` after 1970-01-01."""
    return (days + 3) % 7 + 1


def add_months(year: int, month: int, day: int, months: int) -> tuple[int, int, int]:
    """Move by ``months``; a day that the month reached lacks becomes its last one."""
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return year, month + 1, min(day, days_in(year, month + 1))
