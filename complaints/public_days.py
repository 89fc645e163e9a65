"""Public holidays and make-up workdays, as the yearly notice of the State Council orders them."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version

from chinese_calendar import constants

SATURDAY = 5


@dataclass(frozen=True)
class PublicDays:
    """The days on which a country does not follow the plain week.

    Attributes:
        name: where the days come from, with its version; part of every calendar version.
        closed: public holidays, weekdays or not.
        opened: Saturdays and Sundays that are worked to make up for a holiday.
        years: years for which the days above are complete.
    """

    name: str
    closed: Set[date]
    opened: Set[date]
    years: Set[int]

    def is_known(self, day: date) -> bool:
        """Tell whether the notice for the year of ``day`` is part of these days."""
        return day.year in self.years

    def is_working_day(self, day: date) -> bool:
        """Tell whether ``day`` is worked; in an unknown year only weekends are free."""
        if day in self.opened:
            return True
        return day.weekday() < SATURDAY and day not in self.closed

    def digest(self) -> str:
        """Hash the days themselves, 64 hexadecimal digits, equal for equal days."""
        closed = ",".join(sorted(day.isoformat() for day in self.closed))
        opened = ",".join(sorted(day.isoformat() for day in self.opened))
        years = ",".join(str(year) for year in sorted(self.years))
        return sha256(f"{self.name};{closed};{opened};{years}".encode()).hexdigest()


def _china() -> PublicDays:
    closed, opened = frozenset(constants.holidays), frozenset(constants.workdays)
    known = range(min(closed).year, max(closed).year + 1)
    return PublicDays(
        f"chinesecalendar-{version('chinesecalendar')}", closed, opened, frozenset(known)
    )


CHINA = _china()
"""Mainland China, from 2004 to the last year that the installed package knows."""
