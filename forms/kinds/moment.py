"""``datetime`` with its subtypes ``date``, ``time`` and ``datetime``."""

from datetime import datetime

from forms.moments import Serialising, Subtype, local, to_moment
from forms.plan import Check, Convert
from forms.problem import Problem
from forms.setting import Scope


def moment_converter(subtype: Subtype, serialising: Serialising) -> Convert:
    """Return the reader of dates, times or date-times."""

    def convert(raw: object, now: datetime) -> object:
        return to_moment(raw, now, subtype=subtype, serialising=serialising)

    return convert


def not_passed() -> Check:
    """Return the check of ``disallowPassedDates``: today, in the zone of ``now``, is allowed."""

    def check(value: object, scope: Scope) -> Problem | None:
        if scope.now is None or local(value, scope.now).date() >= scope.now.date():
            return None
        return Problem("date_in_the_past")

    return check


def on_interval(minutes: int) -> Check:
    """Return the check of ``timeInterval``: minutes from midnight in the zone of ``now``."""
    refused = Problem("not_on_time_interval", {"minutes": minutes})

    def check(value: object, scope: Scope) -> Problem | None:
        if scope.now is None:
            return None
        moment = local(value, scope.now)
        passed = moment.hour * 60 + moment.minute
        is_even = not (passed % minutes or moment.second or moment.microsecond)
        return None if is_even else refused

    return check
