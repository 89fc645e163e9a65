"""Built-in functions of dates, times and the clock (DMN 1.5 tables 73, 74 and 77)."""

from feel.frame import Frame
from feel.library.registry import builtin
from feel.values.calendar import to_days, weekday
from feel.values.date import Date
from feel.values.equality import same
from feel.values.kinds import kind_of
from feel.values.moment import DateTime
from feel.values.time import Time

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _date(value: Date | DateTime) -> Date:
    return value.date if isinstance(value, DateTime) else value


@builtin("day of year(date: day)")
def day_of_year(frame: Frame, value: Date | DateTime) -> object:
    """Count from 1 January, which is 1."""
    date = _date(value)
    return date.days - to_days(date.year, 1, 1) + 1


@builtin("day of week(date: day)")
def day_of_week(frame: Frame, value: Date | DateTime) -> object:
    """Return the English name of the day."""
    return WEEKDAYS[weekday(_date(value).days) - 1]


@builtin("month of year(date: day)")
def month_of_year(frame: Frame, value: Date | DateTime) -> object:
    """Return the English name of the month."""
    return MONTHS[_date(value).month - 1]


@builtin("week of year(date: day)")
def week_of_year(frame: Frame, value: Date | DateTime) -> object:
    """Return the week of ISO 8601: week 1 holds the first Thursday of the year."""
    date = _date(value)
    thursday = date.days + 4 - weekday(date.days)
    year = date.year
    for candidate in (year + 1, year, year - 1):
        first = to_days(candidate, 1, 1)
        if thursday >= first:
            return (thursday - first) // 7 + 1
    return None


@builtin("is(value1?: any, value2?: any)")
def is_same(frame: Frame, left: object, right: object) -> object:
    """Say whether both are one value: of one kind, and of one zone too."""
    if kind_of(left) != kind_of(right):
        return False
    if isinstance(left, (Time, DateTime)):
        return left == right
    return same(frame, left, right)


@builtin("now()", pure=False)
def now(frame: Frame) -> object:
    """Return the moment the caller gave; null without one."""
    return frame.null("no_clock", "now") if frame.now is None else frame.now


@builtin("today()", pure=False)
def today(frame: Frame) -> object:
    """Return the date of the moment the caller gave; null without one."""
    return frame.null("no_clock", "today") if frame.now is None else frame.now.date
